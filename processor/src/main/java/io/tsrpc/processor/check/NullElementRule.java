package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.NestingVisitor;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.List;
import java.util.Optional;

/** Of elements and values TSRPC takes null if it is a member of their union, so that Java has to expect it there. */
final class NullElementRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        NullElement search = new NullElement(protocol);
        for (Definition definition : protocol.definitions()) {
            if (definition instanceof UnionDef union) {
                union.members().forEach(member -> check(member.type(), union.origin(), search, problems));
            } else {
                properties(definition).forEach(each -> check(each.type(), each.origin(), search, problems));
            }
        }
    }

    private static List<Property> properties(Definition definition) {
        if (definition instanceof TupleDef tuple) {
            return tuple.elements();
        }
        return definition instanceof ObjectDef object ? object.ownProperties() : List.of();
    }

    private static void check(TypeUse type, Origin origin, NullElement search, Problems problems) {
        type.accept(search)
                .ifPresent(element -> problems.add(ProblemKind.NULL_ELEMENT, origin, Names.of(element.name())));
    }

    /** Finds a type in a list or a map of which null is a member, and which is not {@code @Nullable} there. */
    private record NullElement(Protocol protocol) implements NestingVisitor<Optional<TypeUse.NamedUse>> {
        private Optional<TypeUse.NamedUse> part(TypeUse type) {
            return type instanceof TypeUse.NamedUse named
                            && protocol.definition(named).nullId() != null
                    ? Optional.of(named)
                    : type.accept(this);
        }

        @Override
        public Optional<TypeUse.NamedUse> list(TypeUse.ListUse type) {
            return part(type.element());
        }

        @Override
        public Optional<TypeUse.NamedUse> map(TypeUse.MapUse type) {
            return part(type.value());
        }

        @Override
        public Optional<TypeUse.NamedUse> nullable(TypeUse.NullableUse type) {
            return type.type().accept(this);
        }

        @Override
        public Optional<TypeUse.NamedUse> named(TypeUse.NamedUse type) {
            return Optional.empty();
        }

        @Override
        public Optional<TypeUse.NamedUse> leaf(TypeUse type) {
            return Optional.empty();
        }
    }
}
