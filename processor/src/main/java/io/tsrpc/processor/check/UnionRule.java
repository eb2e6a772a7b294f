package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The members of a union must differ in their discriminators, and no member may have a component of that name. */
final class UnionRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        protocol.definitions(UnionDef.class).forEach(union -> check(union, protocol, problems));
    }

    private static void check(UnionDef union, Protocol protocol, Problems problems) {
        if (union.isUntagged()) {
            return;
        }
        Map<Object, UnionDef.Member> byLiteral = new HashMap<>();
        for (UnionDef.Member member : union.members()) {
            TypeUse.NamedUse type = Objects.requireNonNull(member.definition());
            Definition definition = protocol.definition(type);
            UnionDef.Member other = byLiteral.putIfAbsent(member.literal(), member);
            if (other != null) {
                boolean isText = member.literal() instanceof String;
                problems.add(
                        ProblemKind.DISCRIMINATOR_DUPLICATE,
                        definition.origin(),
                        Names.of(other.javaType()),
                        Names.of(definition.name()),
                        Names.of(union.name()),
                        isText ? "'" + member.literal() + "'" : member.literal(),
                        isText ? "DiscriminatorValue" : "DiscriminatorNumber");
            }
            if (definition instanceof RecordDef r) {
                checkComponents(union, r, problems);
            }
        }
    }

    private static void checkComponents(UnionDef union, RecordDef member, Problems problems) {
        for (Property property : member.properties()) {
            if (property.name().equals(union.discriminator())) {
                String name = Names.of(union.name());
                problems.add(ProblemKind.DISCRIMINATOR_COMPONENT, property.origin(), property.name(), name, name);
            }
        }
    }
}
