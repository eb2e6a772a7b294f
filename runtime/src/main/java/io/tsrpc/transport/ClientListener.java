package io.tsrpc.transport;

/**
 * What a {@link ClientConnection} tells. {@link #opened} comes first and {@link #closed} last, the latter also if it was never
 * opened.
 */
public interface ClientListener extends ConnectionListener {
    /** Connected. */
    void opened();

    /** The echo of a heartbeat has arrived. */
    void echoed();
}
