package io.tsrpc;

/** The status of a client's connection. */
public enum ClientStatus {
    /** {@link DuplexClient#connect()} is in progress. */
    OPENING,
    /** Connected. */
    OPENED,
    /** {@link DuplexClient#disconnect()} is in progress. */
    CLOSING,
    /** Not connected. */
    CLOSED
}
