package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Protocol;

/** A condition that every protocol must meet. */
@FunctionalInterface
interface ProtocolRule {
    /** Adds each violation to the problems. */
    void check(Protocol protocol, Problems problems);
}
