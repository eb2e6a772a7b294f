package io.tsrpc.processor.emit;

import io.tsrpc.processor.model.Protocol;

/**
 * Generates one kind of artifact from a protocol that has passed all checks. Stateless: the same protocol yields the
 * same output.
 */
@FunctionalInterface
public interface Emitter {
    /** Passes every file of its kind to the output. */
    void emit(Protocol protocol, Output output);
}
