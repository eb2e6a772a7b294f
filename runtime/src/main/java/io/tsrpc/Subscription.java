package io.tsrpc;

/**
 * Something that goes on until it is closed: what {@code listenMsg} returns.
 *
 * <p>After {@link #close()} has returned no new call of the handler begins; one that is running goes on.
 * Closing again does nothing. Any thread may close.
 */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
