package io.tsrpc.transport;

/** A hint whether more frames will soon be sent on the same connection, so that their writes can be coalesced. */
public enum Gathering {
    /** No more frames are known: write at once. */
    NONE,
    /** More frames may follow at any moment: the frame may be written with the next one, if that comes soon. */
    LIKELY,
    /** More frames are being produced now: the frame may wait for the last of them, but for a millisecond at most. */
    CERTAIN
}
