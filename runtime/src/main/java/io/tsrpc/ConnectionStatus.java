package io.tsrpc;

/** Whether a server's connection can still be written to. */
public enum ConnectionStatus {
    /** Open in both directions. */
    OPENED,
    /** This side has asked for the end and waits for the other. */
    CLOSING,
    /** Gone. */
    CLOSED
}
