package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TypeUse;
import java.util.List;

/** A record has one map of what is not declared at most, and what is declared fits its type. */
final class RestRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        for (RecordDef definition : protocol.definitions(RecordDef.class)) {
            List<Property> rests =
                    definition.properties().stream().filter(Property::isRest).toList();
            if (rests.size() > 1) {
                problems.add(ProblemKind.REST_TWICE, rests.get(1).origin(), Names.of(definition.name()));
            } else if (!rests.isEmpty()) {
                check(definition, rests.get(0), protocol, problems);
            }
        }
    }

    private static void check(RecordDef definition, Property rest, Protocol protocol, Problems problems) {
        TypeUse value = ((TypeUse.MapUse) rest.type()).value();
        if (value instanceof TypeUse.AnyUse) {
            return;
        }
        for (RecordDef.Literal literal : protocol.literals(definition)) {
            report(definition, rest, literal.property(), definition.origin(), problems);
        }
        for (Property property : definition.properties()) {
            boolean fits = ExtendsRule.haveSameValues(property.type(), value)
                    && !property.presence().isOptional();
            if (!property.isRest() && !fits) {
                report(definition, rest, property.name(), property.origin(), problems);
            }
        }
    }

    private static void report(RecordDef definition, Property rest, String name, Origin origin, Problems problems) {
        TypeUse value = ((TypeUse.MapUse) rest.type()).value();
        problems.add(ProblemKind.REST_PROPERTY, origin, Names.of(definition.name()), Names.of(value.javaType()), name);
    }
}
