package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.NestingVisitor;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * TSRPC's packages check each part of an intersection alone and let it have the properties of the others. In an array that is a member of a
 * union they let it have those of the members of that union instead, so that they refuse what they have read (tsbuffer-validator 2.1.3).
 */
final class UnionArrayRule implements ProtocolRule {
    /** Stands for properties of any name. */
    private static final String ANY = "[[any]]";

    @Override
    public void check(Protocol protocol, Problems problems) {
        if (problems.hasErrors()) { // an object that is its own part, for one
            return;
        }
        for (Definition definition : protocol.definitions()) {
            if (definition instanceof UnionDef union) {
                Set<String> known = names(union.use(), protocol, new HashSet<>());
                for (UnionDef.Member member : union.members()) {
                    report(new Arrays(protocol, known).of(member.type()), union.origin(), problems);
                    report(member.type().accept(new Unions(protocol)), union.origin(), problems);
                }
            } else {
                properties(definition)
                        .forEach(each -> report(each.type().accept(new Unions(protocol)), each.origin(), problems));
            }
        }
    }

    private static List<Property> properties(Definition definition) {
        if (definition instanceof TupleDef tuple) {
            return tuple.elements();
        }
        return definition instanceof ObjectDef object ? object.properties() : List.of();
    }

    private static void report(Optional<TypeName> element, Origin origin, Problems problems) {
        element.ifPresent(name -> problems.add(ProblemKind.UNION_ARRAY, origin, Names.of(name)));
    }

    /** The properties that the members of a union have, as TSRPC collects them. */
    private static Set<String> names(TypeUse type, Protocol protocol, Set<TypeUse> open) {
        Set<String> names = new HashSet<>();
        if (type instanceof TypeUse.MapUse) {
            names.add(ANY);
        } else if (type instanceof TypeUse.NullableUse nullable) {
            names.addAll(names(nullable.type(), protocol, open));
        } else if (type instanceof TypeUse.NamedUse named && open.add(type)) {
            Definition definition = protocol.definition(named);
            if (definition instanceof UnionDef union) {
                union.members().forEach(member -> names.addAll(names(member.type(), protocol, open)));
            } else if (definition instanceof ObjectDef object) {
                names.addAll(names(object, protocol));
            }
        }
        return names;
    }

    private static Set<String> names(ObjectDef object, Protocol protocol) {
        Set<String> names = new HashSet<>(ExtendsRule.all(object, protocol).keySet());
        protocol.literals(object).forEach(literal -> names.add(literal.property()));
        if (object.rest().isPresent()) {
            names.add(ANY);
        }
        return names;
    }

    /** The properties of each part of an object that is checked alone. */
    private static List<Set<String>> parts(ObjectDef object, Protocol protocol) {
        Set<String> names = names(object, protocol);
        if (object instanceof RecordDef made && made.mapping() != null) {
            return parts((ObjectDef) protocol.definition(made.mapping().target()), protocol).stream()
                    .map(part -> part.stream().filter(names::contains).collect(Collectors.toSet()))
                    .toList();
        }
        if (object instanceof RecordDef made && !made.members().isEmpty()) {
            return made.members().stream()
                    .flatMap(member -> parts((ObjectDef) protocol.definition(member.type()), protocol).stream())
                    .toList();
        }
        return List.of(names);
    }

    /** Finds a union of a type with null or undefined in which an array cannot be read: the name of what is in the array. */
    private record Unions(Protocol protocol) implements NestingVisitor<Optional<TypeName>> {
        @Override
        public Optional<TypeName> nullable(TypeUse.NullableUse type) {
            Set<String> known = names(type.type(), protocol, new HashSet<>());
            return new Arrays(protocol, known)
                    .of(type.type())
                    .or(() -> type.type().accept(this));
        }

        @Override
        public Optional<TypeName> list(TypeUse.ListUse type) {
            return type.element().accept(this);
        }

        @Override
        public Optional<TypeName> map(TypeUse.MapUse type) {
            return type.value().accept(this);
        }

        @Override
        public Optional<TypeName> named(TypeUse.NamedUse type) {
            return Optional.empty();
        }

        @Override
        public Optional<TypeName> leaf(TypeUse type) {
            return Optional.empty();
        }
    }

    /**
     * Finds what cannot be read in an array that is a member of a union.
     *
     * @param known the properties of the union's members
     */
    private record Arrays(Protocol protocol, Set<String> known) {
        Optional<TypeName> of(TypeUse member) {
            if (member instanceof TypeUse.NullableUse nullable) {
                return of(nullable.type());
            }
            return member instanceof TypeUse.ListUse list
                    ? unreadable(list.element(), new HashSet<>())
                    : Optional.empty();
        }

        private Optional<TypeName> unreadable(TypeUse element, Set<TypeUse> open) {
            if (element instanceof TypeUse.NullableUse nullable) {
                return unreadable(nullable.type(), open);
            }
            if (element instanceof TypeUse.ListUse list) {
                return unreadable(list.element(), open);
            }
            return element instanceof TypeUse.NamedUse named && open.add(named)
                    ? unreadable(protocol.definition(named), open)
                    : Optional.empty();
        }

        private Optional<TypeName> unreadable(Definition element, Set<TypeUse> open) {
            if (element instanceof UnionDef union) {
                return union.members().stream()
                        .flatMap(member -> unreadable(member.type(), open).stream())
                        .findFirst();
            }
            return element instanceof ObjectDef object && lacksProperties(object)
                    ? Optional.of(object.name())
                    : Optional.empty();
        }

        private boolean lacksProperties(ObjectDef object) {
            Set<String> missing = names(object, protocol);
            missing.removeAll(known);
            return !known.contains(ANY)
                    && parts(object, protocol).stream()
                            .anyMatch(part -> !part.contains(ANY) && !part.containsAll(missing));
        }
    }
}
