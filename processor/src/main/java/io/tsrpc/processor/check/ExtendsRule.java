package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Presence;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A record has the components of all objects that it extends, each from one of them. */
final class ExtendsRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        Map<TypeName, UnionDef> unions = new HashMap<>();
        protocol.definitions(UnionDef.class).stream()
                .filter(union -> !union.isUntagged())
                .forEach(union -> union.members()
                        .forEach(member -> unions.put(
                                Objects.requireNonNull(member.definition()).name(), union)));
        for (ObjectDef object : protocol.definitions(ObjectDef.class)) {
            if (extendsItself(object, protocol)) {
                problems.add(ProblemKind.EXTENDS_ITSELF, object.origin(), Names.of(object.name()));
            } else if (!object.parents().isEmpty()) {
                checkParents(object, protocol, unions, problems);
                checkLiterals(object, protocol, problems);
            }
        }
    }

    static boolean extendsItself(ObjectDef object, Protocol protocol) {
        return reaches(object, object, protocol, new HashSet<>());
    }

    private static boolean reaches(ObjectDef from, ObjectDef to, Protocol protocol, Set<TypeName> seen) {
        for (TypeUse.NamedUse source : from.sources()) {
            if (source.name().equals(to.name())) {
                return true;
            }
            if (seen.add(source.name()) && reaches((ObjectDef) protocol.definition(source), to, protocol, seen)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectDef definition(ObjectDef.Parent parent, Protocol protocol) {
        return (ObjectDef) protocol.definition(parent.type());
    }

    private static void checkParents(
            ObjectDef object, Protocol protocol, Map<TypeName, UnionDef> unions, Problems problems) {
        Map<String, ObjectDef> sources = new HashMap<>();
        for (ObjectDef.Parent parent : object.parents()) {
            ObjectDef extended = definition(parent, protocol);
            if (extended instanceof RecordDef r
                    && !unions.containsKey(r.name())
                    && !problemOf(r).isEmpty()) {
                problems.add(
                        ProblemKind.EXTENDS_PARENT,
                        object.origin(),
                        Names.of(extended.name()),
                        "extended",
                        problemOf(r));
            }
            boolean isNumbered = object.parents().size() <= ObjectDef.Parent.MOST; // otherwise there are too many
            if (isNumbered && parent.id() >= ObjectDef.Parent.MOST) { // its block would be that of the first property
                problems.add(
                        ProblemKind.EXTENDS_ID,
                        object.origin(),
                        Names.of(object.name()),
                        Names.of(extended.name()),
                        parent.id());
            }
            UnionDef union = unions.get(extended.name());
            if (union != null) {
                problems.add(
                        ProblemKind.EXTENDS_MEMBER, object.origin(), Names.of(extended.name()), Names.of(union.name()));
            }
            for (String property : parent.properties()) {
                ObjectDef other = sources.putIfAbsent(property, extended);
                if (other != null) {
                    problems.add(
                            ProblemKind.EXTENDS_TWICE,
                            object.origin(),
                            Names.of(object.name()),
                            property,
                            Names.of(other.name()),
                            Names.of(extended.name()));
                }
            }
            if (object instanceof RecordDef) {
                checkComponents(object, extended, protocol, problems);
            }
        }
    }

    /** A literal property has its name alone, as every property. */
    private static void checkLiterals(ObjectDef object, Protocol protocol, Problems problems) {
        Set<String> taken = new HashSet<>(all(object, protocol).keySet());
        for (RecordDef.Literal literal : protocol.literals(object)) {
            if (!taken.add(literal.property())) {
                problems.add(
                        ProblemKind.LITERAL_PROPERTY_TAKEN,
                        object.origin(),
                        literal.property(),
                        Names.of(object.name()));
            }
        }
    }

    private static String problemOf(RecordDef parent) {
        if (parent.rest().isPresent()) {
            return "a record with @Rest, whose keys would be those of what extends it";
        }
        return parent.members().isEmpty()
                ? ""
                : "an intersection, which TSRPC does not send in binary data of what extends it";
    }

    private static void checkComponents(ObjectDef object, ObjectDef parent, Protocol protocol, Problems problems) {
        Map<String, Property> components = new HashMap<>();
        object.properties().forEach(property -> components.put(property.name(), property));
        all(parent, protocol).forEach((name, property) -> {
            Property component = components.get(name);
            if (component == null || !isSame(component, property)) {
                problems.add(
                        ProblemKind.EXTENDS_COMPONENT,
                        component == null ? object.origin() : component.origin(),
                        Names.of(object.name()),
                        Names.of(parent.name()),
                        text(property));
            }
        });
    }

    /** All properties of an object that does not extend itself, with those of its parents. */
    static Map<String, Property> all(ObjectDef object, Protocol protocol) {
        Map<String, Property> all = new LinkedHashMap<>();
        if (!extendsItself(object, protocol)) {
            object.parents().forEach(parent -> all.putAll(all(definition(parent, protocol), protocol)));
        }
        object.properties().forEach(property -> all.put(property.name(), property));
        return all;
    }

    /** Whether both have the same values. One may be an {@code Optional} and the other nullable. */
    private static boolean isSame(Property component, Property property) {
        return haveSameValues(component.type(), property.type())
                && component.presence().isOptional() == property.presence().isOptional();
    }

    /** Whether both types have the same values, boxed or not. */
    static boolean haveSameValues(TypeUse a, TypeUse b) {
        return (a instanceof TypeUse.ScalarUse one && b instanceof TypeUse.ScalarUse other)
                ? one.scalar() == other.scalar()
                : a.equals(b);
    }

    private static String literals(TypeUse type) {
        if (!(type instanceof TypeUse.NullableUse use)) {
            return "";
        }
        return (use.flat() || use.literals().hasNull() ? "@OrNull " : "")
                + (!use.flat() && use.literals().hasUndefined() ? "@OrUndefined " : "");
    }

    static String text(Property property) {
        String nullable = property.presence() == Presence.NULLABLE ? "@Nullable " : "";
        String name = property.name().equals(property.javaName()) ? "" : "@PropertyName(\"" + property.name() + "\") ";
        return name + literals(property.type()) + nullable + Names.of(property.javaType()) + " " + property.javaName();
    }
}
