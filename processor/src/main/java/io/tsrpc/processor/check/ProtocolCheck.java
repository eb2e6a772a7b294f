package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All rules, in the order in which their problems are reported. */
public final class ProtocolCheck {
    private final List<ProtocolRule> rules;

    /**
     * All rules.
     *
     * @param userTypes where the user's top-level type of a canonical name is, if there is one
     */
    public ProtocolCheck(Function<String, Optional<Origin>> userTypes) {
        rules = List.of(
                new UnionRule(),
                new EnumRule(),
                new TupleRule(),
                new ServiceNameRule(),
                new GeneratedNameRule(userTypes));
    }

    /** Adds everything that is wrong with the protocol. */
    public void check(Protocol protocol, Problems problems) {
        rules.forEach(r -> r.check(protocol, problems));
    }
}
