package io.tsrpc.client;

/**
 * A client's stay in a room, until the user ends it: also over connections, and over times between which the server had removed the client.
 * What was heard during a stay is handed out only while it lasts: it may wait behind slow handlers. Thread-safe.
 */
final class Stay {
    /** That of what belongs to no room, or to one which does not say so. */
    static final Stay UNENDING = new Stay();

    private volatile boolean isOver;

    /** How often the server has removed the client, which its listeners have not been told yet. Only {@link RemovedStays} uses it. */
    int untold;

    /** The user has left the room, or has disconnected. */
    void end() {
        isOver = true;
    }

    /** Whether what was heard during the stay is still handed out. */
    boolean lasts() {
        return !isOver;
    }
}
