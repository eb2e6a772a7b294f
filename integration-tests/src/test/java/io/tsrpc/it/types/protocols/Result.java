package io.tsrpc.it.types.protocols;

/** A generic union. */
public sealed interface Result<T> {
    /** It worked. */
    record Ok<T>(T value) implements Result<T> {}

    /** It did not. */
    record Failed<T>(String message) implements Result<T> {}
}
