package io.tsrpc.transport;

/** A client's end of a connection. No method blocks or throws, and any thread may call any of them. */
public interface ClientConnection extends TransportConnection {
    /**
     * Begins to connect; called once, before anything else. The outcome is told to {@code listener}, by any thread and perhaps
     * before this returns.
     */
    void open(ClientListener listener);

    /** Sends a heartbeat, which the other side echoes. */
    void heartbeat();

    /** Gives everything back at once, whatever its state. Calling it again does nothing. */
    void terminate();
}
