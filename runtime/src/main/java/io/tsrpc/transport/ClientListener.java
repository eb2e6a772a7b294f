package io.tsrpc.transport;

import io.tsrpc.ConnectFailure;

/**
 * Is notified of the events of a {@link ClientConnection}. If the connection cannot be opened, only {@link #notOpened}
 * or {@link #closed} is called.
 */
public interface ClientListener extends ConnectionListener {
    /** The server's echo of a heartbeat has arrived. */
    void echoed();

    /** The connection could not be opened. A transport that cannot say why calls {@link #closed} instead. */
    default void notOpened(ConnectFailure failure) {
        closed(CloseCodes.ABNORMAL, null);
    }
}
