package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Protocol;

/** Something that must hold of a protocol. */
@FunctionalInterface
interface ProtocolRule {
    /** Adds each violation to the problems. */
    void check(Protocol protocol, Problems problems);
}
