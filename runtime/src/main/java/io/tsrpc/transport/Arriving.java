package io.tsrpc.transport;

/**
 * What a transport holds of one message or request that nobody handles yet, because it has not arrived completely or waits for a thread.
 * See {@link ConnectionAcceptor#arriving}. Thread-safe; no method blocks or throws.
 */
public interface Arriving {
    /** What is not counted, for a side that has no limit. */
    Arriving UNCOUNTED = bytes -> true;

    /**
     * Sets how many bytes it holds; zero when the message is handed over or given up.
     *
     * @return false if the server holds too much: the message must be given up. What is given up is not counted any more
     */
    boolean holds(long bytes);
}
