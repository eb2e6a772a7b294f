package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Protocol;
import java.util.HashMap;
import java.util.Map;

/** An enum must have constants, and their values must differ. A number and a string always differ. */
final class EnumRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        protocol.definitions(EnumDef.class).forEach(e -> check(e, problems));
    }

    private static void check(EnumDef definition, Problems problems) {
        if (definition.members().isEmpty()) {
            problems.add(ProblemKind.ENUM_EMPTY, definition.origin(), Names.of(definition.name()));
        }
        Map<Object, EnumDef.Member> byValue = new HashMap<>();
        for (EnumDef.Member member : definition.members()) {
            EnumDef.Member other = byValue.putIfAbsent(member.value(), member);
            if (other != null) {
                problems.add(
                        ProblemKind.ENUM_DUPLICATE,
                        member.origin(),
                        other.constant(),
                        member.constant(),
                        text(member.value()));
            }
        }
    }

    private static String text(Object value) {
        return value instanceof String ? "'" + value + "'" : value.toString();
    }
}
