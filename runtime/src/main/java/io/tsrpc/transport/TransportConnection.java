package io.tsrpc.transport;

/**
 * One open connection as a transport carries it: frames go out here, and come in at a {@link ConnectionListener}. A transport
 * implements this. Any thread may call any method, more than one at a time; none blocks or throws.
 */
public interface TransportConnection {
    /**
     * Queues a frame behind those before it.
     *
     * @param gathering what is known of other frames that leave with it; a transport that has no use for that ignores it
     * @return false, and nothing queued, if the connection is closed or the peer is too far behind in reading
     */
    boolean send(Frame frame, Gathering gathering);

    /** The same for a frame that goes to many connections. A transport overrides this if it can prepare such a frame once. */
    default boolean send(SharedFrame frame, Gathering gathering) {
        return send(frame.frame(), gathering);
    }

    /**
     * Stops reading from the peer, or goes on. Called by one thread at a time, and only when the wish changes; reading is on at
     * first. What had been read already may still be delivered.
     */
    void readable(boolean on);

    /**
     * Closes the connection after everything that was queued. The listener is told when that is done. Calling it again, or on a
     * closed connection, does nothing.
     *
     * @param code a close code of RFC 6455, 7.4
     * @param reason may be empty; one that is too long for the transport is cut
     */
    void close(int code, String reason);
}
