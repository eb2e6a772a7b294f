package io.tsrpc;

/**
 * A listener that {@code listenMsg} has added. Close it to remove the listener.
 *
 * <p>After {@link #close()} the handler receives no new messages; a message that is being handled may still reach it. Closing
 * again has no effect. Any thread may close it.
 */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    /** Removes the listener. */
    @Override
    void close();
}
