package io.tsrpc;

/** The status of a server's connection. */
public enum ConnectionStatus {
    /** The connection is open in both directions. */
    OPENED,
    /** The server has started to close the connection and waits for the client. */
    CLOSING,
    /** The connection is closed. */
    CLOSED
}
