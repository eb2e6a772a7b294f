package io.tsrpc;

/**
 * Something that goes on until it is closed: what {@code listenMsg} returns.
 *
 * <p>After {@link #close()} no new message reaches the handler; one that is being handled meanwhile may.
 * Closing again does nothing. Any thread may close.
 */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
