package io.tsrpc.transport;

/**
 * Is notified of the events of a {@link ClientConnection}. If the connection cannot be opened, only {@link #closed} is
 * called.
 */
public interface ClientListener extends ConnectionListener {
    /** The server's echo of a heartbeat has arrived. */
    void echoed();
}
