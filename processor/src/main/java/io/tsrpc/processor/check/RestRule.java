package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
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
            if (!isValue(literal.value(), value, protocol)) {
                report(definition, rest, literal.property(), definition.origin(), problems);
            }
        }
        for (Property property : definition.properties()) {
            boolean fits = fits(property.type(), value, protocol)
                    && !property.presence().isOptional();
            if (!property.isRest() && !fits) {
                report(definition, rest, property.name(), property.origin(), problems);
            }
        }
    }

    /** Whether all values of one type are values of another. Of those that JSON converts, only the same type is known to be. */
    private static boolean fits(TypeUse type, TypeUse value, Protocol protocol) {
        if (ExtendsRule.haveSameValues(type, value)) {
            return true;
        }
        if (type instanceof TypeUse.ScalarUse && value instanceof TypeUse.NamedUse use) {
            return protocol.definition(use) instanceof UnionDef union
                    && union.isUntagged()
                    && union.members().stream().anyMatch(member -> ExtendsRule.haveSameValues(type, member.type()));
        }
        return type instanceof TypeUse.NamedUse use
                && protocol.definition(use) instanceof EnumDef constants
                && constants.nullId() == null
                && constants.members().stream().allMatch(member -> isValue(member.value(), value, protocol));
    }

    /** Whether a text, a number or a boolean is a value of a type. */
    private static boolean isValue(Object constant, TypeUse type, Protocol protocol) {
        if (type instanceof TypeUse.ScalarUse use) {
            return switch (use.scalar()) {
                case STRING -> constant instanceof String;
                case BOOLEAN -> constant instanceof Boolean;
                case DOUBLE -> constant instanceof Integer;
                default -> false;
            };
        }
        if (!(type instanceof TypeUse.NamedUse use)) {
            return false;
        }
        if (protocol.definition(use) instanceof UnionDef union) {
            return union.isUntagged()
                    && union.members().stream().anyMatch(member -> isValue(constant, member.type(), protocol));
        }
        return protocol.definition(use) instanceof EnumDef constants
                && constants.literalUnion()
                && constants.members().stream()
                        .anyMatch(member -> member.value().equals(constant));
    }

    private static void report(RecordDef definition, Property rest, String name, Origin origin, Problems problems) {
        TypeUse value = ((TypeUse.MapUse) rest.type()).value();
        problems.add(ProblemKind.REST_PROPERTY, origin, Names.of(definition.name()), Names.of(value.javaType()), name);
    }
}
