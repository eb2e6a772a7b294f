package io.tsrpc.processor.emit;

import io.tsrpc.processor.model.Protocol;

/** Makes one kind of artifact from a protocol that has passed all checks. Stateless; same protocol, same output. */
@FunctionalInterface
public interface Emitter {
    /** Hands every file of its kind to the output. */
    void emit(Protocol protocol, Output output);
}
