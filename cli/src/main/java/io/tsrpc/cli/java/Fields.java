package io.tsrpc.cli.java;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The properties of an object.
 *
 * @param literals those with one value, by name
 */
record Fields(List<Component> components, Map<String, Object> literals) {
    static final Fields NONE = new Fields(List.of(), Map.of());

    /** These, and others; those of the same names are replaced, in their place. Names in Java that are taken become others. */
    Fields with(Fields others) {
        Map<String, Component> all = new LinkedHashMap<>();
        components.forEach(component -> all.put(component.property(), component));
        others.components.forEach(component -> all.put(component.property(), component));
        Map<String, Object> values = new LinkedHashMap<>(literals);
        values.putAll(others.literals);
        values.keySet().removeIf(name -> others.names().contains(name) && !others.literals.containsKey(name));
        all.keySet().removeAll(values.keySet());
        Set<String> taken = new HashSet<>();
        all.replaceAll((property, component) -> {
            String name = Words.free(component.name(), taken);
            return name.equals(component.name()) ? component : component.withName(name);
        });
        return new Fields(new ArrayList<>(all.values()), values);
    }

    /** Those of these names. */
    Fields only(Collection<String> names) {
        Map<String, Object> values = new LinkedHashMap<>(literals);
        values.keySet().retainAll(names);
        return new Fields(
                components.stream()
                        .filter(component -> names.contains(component.property()))
                        .toList(),
                values);
    }

    /** The same with other components. */
    Fields map(UnaryOperator<Component> change) {
        return new Fields(components.stream().map(change).toList(), literals);
    }

    /** The names of all properties. */
    List<String> names() {
        List<String> names = new ArrayList<>(literals.keySet());
        components.forEach(component -> names.add(component.property()));
        return names;
    }
}
