package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.DefinitionVisitor;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.InterfaceDef;
import io.tsrpc.processor.model.NestingVisitor;
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

/** Finds the definitions whose values can contain other values of the same definition. */
final class Cycles {
    private static final Mentions MENTIONS = new Mentions();

    private Cycles() {}

    static Set<TypeName> in(List<Definition> definitions) {
        Map<TypeName, List<TypeName>> mentions = new HashMap<>();
        definitions.forEach(d -> mentions.put(d.name(), d.accept(MENTIONS).toList()));
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

    /** The names of the definitions that a definition or a type mentions. */
    private static final class Mentions
            implements DefinitionVisitor<Stream<TypeName>>, NestingVisitor<Stream<TypeName>> {
        @Override
        public Stream<TypeName> record(RecordDef definition) {
            return definition.properties().stream().flatMap(p -> p.type().accept(this));
        }

        @Override
        public Stream<TypeName> interfaceOnly(InterfaceDef definition) {
            return Stream.empty(); // what extends it has its properties
        }

        @Override
        public Stream<TypeName> tuple(TupleDef definition) {
            return definition.elements().stream().flatMap(p -> p.type().accept(this));
        }

        @Override
        public Stream<TypeName> enumeration(EnumDef definition) {
            return Stream.empty();
        }

        @Override
        public Stream<TypeName> union(UnionDef definition) {
            return definition.members().stream().flatMap(m -> m.type().accept(this));
        }

        @Override
        public Stream<TypeName> leaf(TypeUse type) {
            return Stream.empty();
        }

        @Override
        public Stream<TypeName> named(TypeUse.NamedUse type) {
            return Stream.of(type.name());
        }

        @Override
        public Stream<TypeName> list(TypeUse.ListUse type) {
            return type.element().accept(this);
        }

        @Override
        public Stream<TypeName> map(TypeUse.MapUse type) {
            return type.value().accept(this);
        }

        @Override
        public Stream<TypeName> nullable(TypeUse.NullableUse type) {
            return type.type().accept(this);
        }
    }
}
