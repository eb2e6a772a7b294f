package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.UnionDef;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An intersection has the properties of all of its members, and no others. */
final class IntersectionRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        for (RecordDef definition : protocol.definitions(RecordDef.class)) {
            if (!definition.members().isEmpty() && !ExtendsRule.extendsItself(definition, protocol)) {
                check(definition, protocol, problems);
            }
        }
    }

    private static void check(RecordDef definition, Protocol protocol, Problems problems) {
        Map<String, Property> components = new HashMap<>();
        definition.properties().forEach(component -> components.put(component.name(), component));
        Map<String, ObjectDef> sources = new HashMap<>();
        Map<String, Property> of = new HashMap<>();
        for (ObjectDef.Parent member : definition.members()) {
            ObjectDef object = (ObjectDef) protocol.definition(member.type());
            String problem = problemOf(definition, object, protocol);
            if (!problem.isEmpty()) {
                problems.add(
                        ProblemKind.INTERSECTION_MEMBER,
                        definition.origin(),
                        Names.of(definition.name()),
                        Names.of(object.name()),
                        problem);
                return;
            }
            for (Property property : ExtendsRule.all(object, protocol).values()) {
                Property same = of.get(property.name());
                if (same != null && !ExtendsRule.haveSameValues(same.type(), property.type())) {
                    problems.add(
                            ProblemKind.INTERSECTION_TYPES,
                            definition.origin(),
                            Names.of(definition.name()),
                            Names.of(sources.getOrDefault(property.name(), definition)
                                    .name()),
                            Names.of(object.name()),
                            property.name());
                    return;
                }
                if (same == null || !property.presence().isOptional()) { // what requires it decides
                    of.put(property.name(), property);
                    sources.put(property.name(), object);
                }
                Property component = components.get(property.name());
                if (component == null || !ExtendsRule.haveSameValues(component.type(), property.type())) {
                    lacks(definition, component, object, property, problems);
                }
            }
        }
        for (Property component : definition.properties()) {
            Property property = of.get(component.name());
            if (property == null) {
                String name = Names.of(definition.name());
                problems.add(ProblemKind.INTERSECTION_OWN, component.origin(), name, component.name());
            } else if (ExtendsRule.haveSameValues(component.type(), property.type())
                    && component.presence().isOptional() != property.presence().isOptional()) {
                lacks(definition, component, sources.getOrDefault(component.name(), definition), property, problems);
            }
        }
    }

    private static void lacks(
            RecordDef definition,
            @Nullable Property component,
            ObjectDef member,
            Property property,
            Problems problems) {
        problems.add(
                ProblemKind.INTERSECTION_COMPONENT,
                component == null ? definition.origin() : component.origin(),
                Names.of(definition.name()),
                Names.of(member.name()),
                ExtendsRule.text(property));
    }

    /** What prevents it; empty if nothing does. */
    private static String problemOf(RecordDef definition, ObjectDef member, Protocol protocol) {
        if (!definition.literals().isEmpty()) {
            return "gives it no place for properties that are literals";
        }
        if (!protocol.literals(member).isEmpty()) {
            return isInUnion(member, protocol)
                    ? "is a member of a union, whose discriminator it has"
                    : "has properties that are literals";
        }
        return member.rest().isPresent() ? "has keys of any name" : "";
    }

    private static boolean isInUnion(ObjectDef object, Protocol protocol) {
        return protocol.definitions(UnionDef.class).stream()
                .flatMap(union -> union.members().stream())
                .map(UnionDef.Member::definition)
                .anyMatch(object.use()::equals);
    }
}
