package io.tsrpc.transport;

/**
 * One open connection. A transport implements this. Frames are sent with this interface and received by a
 * {@link ConnectionListener}. The methods are thread-safe unless stated otherwise; none blocks or throws.
 */
public interface TransportConnection {
    /**
     * Queues a frame for sending. Frames are sent in the order of the calls.
     *
     * @param gathering whether more frames follow soon; a transport that does not coalesce writes ignores it
     * @return false, and the frame is not queued, if the connection is closed or the queue is full because the peer
     * reads too slowly
     */
    boolean send(Frame frame, Gathering gathering);

    /**
     * Queues a frame that is sent to many connections, and the one that goes directly before it, if there is one. A transport overrides
     * this if it can encode such a frame once for all.
     *
     * <p>Either both frames are queued or none, and no frame of another thread comes between them. A transport that cannot be sure of that
     * by the default, which queues one after the other, has to override it.
     */
    default boolean send(SharedFrame frame, Gathering gathering) {
        Frame before = frame.before();
        return (before == null || send(before, Gathering.CERTAIN)) && send(frame.frame(), gathering);
    }

    /**
     * The number of bytes that wait to be sent, with what the transport counts for each frame. Users see it as
     * {@code pendingBytes()}. By default 0: a transport that does not override this does not tell.
     */
    default long pendingBytes() {
        return 0;
    }

    /**
     * Runs an action, once, when half of the queue is free or nothing more is sent. The action is short and does not block; any thread may
     * run it.
     *
     * @return false, and the action does not run, if that is so now; by default it is
     */
    default boolean whenWritable(Runnable action) {
        return false;
    }

    /**
     * Pauses or resumes reading from the peer, for back-pressure. Initially reading is on. Called by one thread at a
     * time, and only to change the state. Frames that were already read may still be delivered.
     */
    void readable(boolean on);

    /**
     * Closes the connection after all queued frames are sent. The listener is notified when it is closed. Further
     * calls, and calls on a closed connection, have no effect.
     *
     * @param code a close code (RFC 6455, 7.4)
     * @param reason may be empty; a reason that is too long for the transport is truncated
     */
    void close(int code, String reason);
}
