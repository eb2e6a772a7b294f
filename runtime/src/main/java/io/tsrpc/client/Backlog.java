package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.ReadControl;
import java.util.function.BooleanSupplier;

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
    private final ReadControl reading;

    @GuardedBy("this")
    private long waiting;

    @GuardedBy("this")
    private boolean isPaused;

    /**
     * An empty backlog.
     *
     * @param largest the largest frame
     * @param readable told false to pause reading and true to go on
     */
    Backlog(long largest, BooleanSupplier hasCalls, ReadControl.Reader readable) {
        this.busyLimit = BUSY_LIMIT + 2 * largest;
        this.hasCalls = hasCalls;
        this.reading = new ReadControl(() -> !isPaused(), readable);
    }

    void add(int size) {
        change(size + OVERHEAD);
    }

    void remove(int size) {
        change(-size - OVERHEAD);
    }

    /** Looks again whether reading may go on, after a call has been made. */
    void update() {
        change(0);
    }

    private void change(int by) {
        boolean changed;
        synchronized (this) {
            waiting += by;
            long limit = hasCalls.getAsBoolean() ? busyLimit : QUIET_LIMIT; // here: what is looked at last counts
            boolean pause = isPaused ? waiting > limit / 2 : waiting >= limit;
            changed = pause != isPaused;
            isPaused = pause;
        }
        if (changed) {
            reading.update();
        }
    }

    synchronized boolean isPaused() {
        return isPaused;
    }
}
