package io.tsrpc;

/** The status of a server. */
public enum ServerStatus {
    /** {@link Server#start()} is in progress. */
    OPENING,
    /** The server serves clients. */
    OPENED,
    /** {@link Server#gracefulStop} or {@link Server#stop} is in progress: the server accepts no new calls. */
    CLOSING,
    /** The server is not started yet, or is stopped. */
    CLOSED
}
