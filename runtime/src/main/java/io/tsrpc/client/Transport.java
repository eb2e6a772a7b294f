package io.tsrpc.client;

import io.tsrpc.transport.Frame;

/**
 * One long connection as a client sees it, made fresh for each attempt to connect. No method blocks or throws, and all
 * may be called by any thread.
 */
public interface Transport {
    /**
     * Begins to connect; called once. The outcome is told to {@code listener}, by any thread and perhaps before this
     * returns.
     */
    void open(TransportListener listener);

    /**
     * Sends a frame behind those before it.
     *
     * @return false if it will not be sent: the connection is closed, or too much waits already
     */
    boolean send(Frame frame);

    /** Sends a heartbeat, which the other side echoes. */
    void heartbeat();

    /**
     * Begins to close, behind what is being sent.
     *
     * @param reason at most 123 bytes of UTF-8
     */
    void close(int code, String reason);

    /** Gives everything back at once, whatever its state. Calling it again does nothing. */
    void terminate();

    /** Stops reading from the other side, or goes on. It may have begun to deliver what it had read already. */
    void readable(boolean on);
}
