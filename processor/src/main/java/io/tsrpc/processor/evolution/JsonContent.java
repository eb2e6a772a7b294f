package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.TypeEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is in JSON of an object or array: properties by their names, or elements by their indexes.
 *
 * @param isArray whether it is a tuple or a list, and no object
 * @param known the properties, or the elements of a tuple
 * @param required which of them are required
 * @param others each element of a list; empty for all else, which has what is known only
 */
record JsonContent(boolean isArray, Map<String, JsonLook> known, Set<String> required, Optional<JsonLook> others) {
    /**
     * What is in JSON of a type.
     *
     * @param types finds a type by its schema id
     * @return null if it is neither a record, a tuple nor a list
     */
    static @Nullable JsonContent of(Shape shape, Function<String, @Nullable TypeEntry> types) {
        if (shape instanceof Shape.Nullable nullable) {
            return of(nullable.type(), types);
        }
        if (shape instanceof Shape.Items items) {
            return new JsonContent(true, Map.of(), Set.of(), Optional.of(JsonLook.of(items.element(), types)));
        }
        if (!(shape instanceof Shape.Reference reference)) {
            return null;
        }
        TypeEntry type = types.apply(reference.schemaId());
        if (type != null && type.kind().equals("Tuple")) {
            return ofTuple(type, types);
        }
        List<Properties.Property> properties = Properties.of(reference.schemaId(), types);
        return properties == null ? null : ofObject(properties, types);
    }

    private static JsonContent ofTuple(TypeEntry tuple, Function<String, @Nullable TypeEntry> types) {
        Map<String, JsonLook> known = new HashMap<>();
        Set<String> required = new HashSet<>();
        List<Shape> elements = TupleComparison.elements(tuple);
        for (int i = 0; i < elements.size(); i++) {
            known.put(String.valueOf(i), JsonLook.of(elements.get(i), types));
            if (!TupleComparison.isOptional(tuple, i)) {
                required.add(String.valueOf(i));
            }
        }
        return new JsonContent(true, known, required, Optional.empty());
    }

    private static JsonContent ofObject(
            List<Properties.Property> properties, Function<String, @Nullable TypeEntry> types) {
        Map<String, JsonLook> known = new HashMap<>();
        Set<String> required = new HashSet<>();
        for (Properties.Property property : properties) {
            known.put(property.member().key(), JsonLook.of(Shape.of(property.member()), types));
            if (!property.member().isOptional()) {
                required.add(property.member().key());
            }
        }
        return new JsonContent(false, known, required, Optional.empty());
    }

    /** Whether JSON with some of what another member has may be read as this. */
    boolean takes(JsonContent other, Set<String> names) {
        return names.containsAll(required)
                && names.stream()
                        .filter(this::knows)
                        .allMatch(name -> look(name).isLike(other.look(name)));
    }

    /** Whether constants that have been added to this are values of what another member has. */
    boolean takesMore(JsonContent earlier, JsonContent other, Set<String> names) {
        return names.stream()
                .filter(this::knows)
                .filter(earlier::knows)
                .anyMatch(name -> look(name).added(earlier.look(name)).stream().anyMatch(other.look(name)::has));
    }

    /** Whether it knows all of these. */
    boolean knowsAll(Set<String> names) {
        return names.stream().allMatch(this::knows);
    }

    private boolean knows(String name) {
        return known.containsKey(name) || others.isPresent();
    }

    private JsonLook look(String name) {
        return known.getOrDefault(name, others.orElse(JsonLook.NOTHING));
    }

    /** Whether it may have these and nothing else. */
    boolean has(Set<String> names) {
        return knowsAll(names) && names.containsAll(required);
    }

    /** What this may have that may be read as one of these: the least and the most of each kind. */
    Set<Set<String>> sizes(List<JsonContent> readers) {
        Set<Set<String>> sizes = new LinkedHashSet<>();
        Stream.concat(readers.stream(), Stream.of(this)).forEach(content -> {
            sizes.add(with(content.required));
            sizes.add(with(content.known.keySet()));
            sizes.add(with(content.more()));
        });
        return sizes;
    }

    private Set<String> with(Set<String> names) {
        Set<String> all = new HashSet<>(required);
        names.stream().filter(this::knows).forEach(all::add);
        return all;
    }

    /** An element more than is known. */
    private Set<String> more() {
        Set<String> more = new HashSet<>(known.keySet());
        if (isArray) {
            more.add(String.valueOf(known.size()));
        }
        return more;
    }
}
