package io.tsrpc;

/** What a client's connection is doing. */
public enum ClientStatus {
    /** {@link DuplexClient#connect()} is under way. */
    OPENING,
    /** Connected. */
    OPENED,
    /** {@link DuplexClient#disconnect()} is under way. */
    CLOSING,
    /** Not connected. */
    CLOSED
}
