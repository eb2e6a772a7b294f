package io.tsrpc;

/** What a server is doing. */
public enum ServerStatus {
    /** {@link Server#start()} is under way. */
    OPENING,
    /** Serving. */
    OPENED,
    /** {@link Server#gracefulStop} or {@link Server#stop} is under way: nothing new is taken. */
    CLOSING,
    /** Not started yet, or stopped. */
    CLOSED
}
