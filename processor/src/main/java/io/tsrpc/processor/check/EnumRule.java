package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Protocol;
import java.util.HashMap;
import java.util.Map;

/** An enum must have constants, and their values must differ. A number and a string always differ. */
final class EnumRule implements ProtocolRule {
    /** A codec has a case per constant; with about 1500 its methods exceed the size limit of class files. */
    private static final int MOST_CONSTANTS = 1000;

    @Override
    public void check(Protocol protocol, Problems problems) {
        protocol.definitions(EnumDef.class).forEach(e -> check(e, problems));
    }

    private static void check(EnumDef definition, Problems problems) {
        if (definition.members().isEmpty()) {
            problems.add(ProblemKind.ENUM_EMPTY, definition.origin(), Names.of(definition.name()));
        }
        if (definition.members().size() > MOST_CONSTANTS) {
            problems.add(
                    ProblemKind.ENUM_TOO_LONG,
                    definition.origin(),
                    Names.of(definition.name()),
                    definition.members().size(),
                    MOST_CONSTANTS);
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
