package io.tsrpc.transport;

/** What a {@link ClientConnection} tells. If it cannot be opened, {@link #closed} is all that comes. */
public interface ClientListener extends ConnectionListener {
    /** The echo of a heartbeat has arrived. */
    void echoed();
}
