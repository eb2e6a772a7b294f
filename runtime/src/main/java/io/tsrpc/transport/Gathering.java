package io.tsrpc.transport;

/** What is known about frames that will leave on a connection together with one, so that they can share a write. */
public enum Gathering {
    /** Nothing: it is best written at once. */
    NONE,
    /** Others may come at any moment: whoever writes next can take it along, if that is soon. */
    LIKELY,
    /** Others are being made right now: it can wait for the last of them, or a millisecond. */
    CERTAIN
}
