package io.tsrpc.client;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How much has arrived that has not been handled yet. When it is too much, reading pauses until half is done. While calls
 * wait for answers the limit is far higher: a handler may be waiting for an answer that is still to be read.
 */
final class Backlog {
    static final long QUIET_LIMIT = 4 << 20;
    static final long BUSY_LIMIT = 64 << 20;
    /** What a small message costs besides its bytes. */
    private static final int OVERHEAD = 128;

    private final long busyLimit;
    private final BooleanSupplier hasCalls;
    private final Consumer<Boolean> readable;
    private long waiting;
    private boolean isPaused;

    /**
     * An empty backlog.
     *
     * @param largest the largest frame
     * @param readable told false to pause reading and true to go on
     */
    Backlog(long largest, BooleanSupplier hasCalls, Consumer<Boolean> readable) {
        this.busyLimit = BUSY_LIMIT + 2 * largest;
        this.hasCalls = hasCalls;
        this.readable = readable;
    }

    synchronized void add(int size) {
        waiting += size + OVERHEAD;
        update();
    }

    synchronized void remove(int size) {
        waiting -= size + OVERHEAD;
        update();
    }

    /** Looks again whether reading may go on, after a call has been made. */
    synchronized void update() {
        long limit = hasCalls.getAsBoolean() ? busyLimit : QUIET_LIMIT;
        boolean pause = isPaused ? waiting > limit / 2 : waiting >= limit;
        if (pause != isPaused) {
            isPaused = pause;
            readable.accept(!pause);
        }
    }

    synchronized boolean isPaused() {
        return isPaused;
    }
}
