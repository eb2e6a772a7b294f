package io.tsrpc;

/** The status of a client's connection. */
public enum ClientStatus {
    /** {@link DuplexClient#connect()} is in progress. */
    OPENING,
    /** Connected. */
    OPENED,
    /**
     * The connection is being closed: by {@link DuplexClient#disconnect()}, by the server, or because the server has broken the rules. Calls
     * and messages are refused; {@link DuplexClient#connect()} makes another connection.
     */
    CLOSING,
    /** Not connected. */
    CLOSED,
    /**
     * The connection was lost, and the client comes back by itself: it waits before an attempt, or makes it. Only with
     * {@link DuplexClientOptions#reconnect}; {@link DuplexClient#connect()} then makes the next attempt at once.
     */
    RECONNECTING
}
