package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the definitions whose values can hold other values of the same definition. */
final class Cycles {
    private Cycles() {}

    static Set<TypeName> in(List<Definition> definitions) {
        Map<TypeName, List<TypeName>> mentions = new HashMap<>();
        definitions.forEach(d -> mentions.put(d.name(), mentions(d).toList()));
        Set<TypeName> recursive = new HashSet<>();
        mentions.keySet().stream().filter(n -> reaches(n, n, mentions)).forEach(recursive::add);
        return recursive;
    }

    private static boolean reaches(TypeName from, TypeName to, Map<TypeName, List<TypeName>> mentions) {
        Set<TypeName> seen = new HashSet<>();
        Deque<TypeName> open = new ArrayDeque<>(mentions.getOrDefault(from, List.of()));
        while (!open.isEmpty()) {
            TypeName next = open.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(mentions.getOrDefault(next, List.of()));
            }
        }
        return false;
    }

    private static Stream<TypeName> mentions(Definition definition) {
        if (definition instanceof RecordDef r) {
            return r.properties().stream().map(Property::type).flatMap(Cycles::mentions);
        }
        if (definition instanceof TupleDef t) {
            return t.elements().stream().map(Property::type).flatMap(Cycles::mentions);
        }
        return definition instanceof UnionDef u
                ? u.members().stream().map(m -> m.type().name())
                : Stream.empty();
    }

    private static Stream<TypeName> mentions(TypeUse type) {
        if (type instanceof TypeUse.NamedUse named) {
            return Stream.of(named.name());
        }
        if (type instanceof TypeUse.ListUse list) {
            return mentions(list.element());
        }
        if (type instanceof TypeUse.MapUse map) {
            return mentions(map.value());
        }
        return type instanceof TypeUse.NullableUse nullable ? mentions(nullable.type()) : Stream.empty();
    }
}
