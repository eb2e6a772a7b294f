package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Mapping;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A record that takes its properties from another type has components like these. */
final class MappingRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        for (RecordDef definition : protocol.definitions(RecordDef.class)) {
            if (definition.mapping() != null && !ExtendsRule.extendsItself(definition, protocol)) {
                check(definition, definition.mapping(), protocol, problems);
            }
        }
    }

    private static void check(RecordDef definition, Mapping mapping, Protocol protocol, Problems problems) {
        ObjectDef base = (ObjectDef) protocol.definition(mapping.target());
        String name = Names.of(definition.name());
        String baseName = Names.of(base.name());
        String problem = problemOf(definition, base, protocol);
        if (!problem.isEmpty()) {
            problems.add(ProblemKind.MAPPED_BASE, definition.origin(), name, baseName, problem);
            return;
        }
        boolean isPartial = mapping.kind() == Mapping.Kind.PARTIAL;
        Map<String, Property> properties = ExtendsRule.all(base, protocol);
        Set<String> lacking = new HashSet<>(properties.keySet());
        for (Property component : definition.properties()) {
            Property same = properties.get(component.name());
            lacking.remove(component.name());
            if (same == null
                    || !ExtendsRule.haveSameValues(component.type(), same.type())
                    || (!isPartial && !isSame(component, same))) {
                problems.add(ProblemKind.MAPPED_COMPONENT, component.origin(), name, baseName, component.name());
            } else if (isPartial && !component.presence().isOptional()) {
                problems.add(ProblemKind.MAPPED_OPTIONAL, component.origin(), name, baseName, component.name());
            }
        }
        if (isPartial) {
            lacking.stream()
                    .sorted()
                    .forEach(lack -> problems.add(ProblemKind.MAPPED_LACKS, definition.origin(), name, baseName, lack));
        }
    }

    /** What prevents it; empty if nothing does. */
    private static String problemOf(RecordDef definition, ObjectDef base, Protocol protocol) {
        if (!definition.literals().isEmpty()) {
            return "gives it no place for properties that are literals";
        }
        if (!protocol.literals(base).isEmpty()) {
            return "has properties that are literals";
        }
        return base.rest().isPresent() ? "has keys of any name" : "";
    }

    private static boolean isSame(Property component, Property property) {
        return component.presence().isOptional() == property.presence().isOptional();
    }
}
