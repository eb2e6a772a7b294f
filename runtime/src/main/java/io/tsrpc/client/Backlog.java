package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.ReadControl;
import java.util.function.BooleanSupplier;

/**
 * Back-pressure of one connection: counts the bytes that have arrived and are not handled yet. Reading pauses at the
 * limit and continues at half of it. The limit is far higher while calls are pending: a handler may be waiting for a
 * reply that is not read yet.
 */
final class Backlog {
    static final long QUIET_LIMIT = 4 << 20;
    static final long BUSY_LIMIT = 64 << 20;
    /** What a small message costs in addition to its bytes. */
    private static final int OVERHEAD = 128;

    private final long busyLimit;
    private final BooleanSupplier hasCalls;
    private final ReadControl reading;

    @GuardedBy("this")
    private long waiting;

    @GuardedBy("this")
    private boolean isPaused;

    /**
     * Creates a counter for a connection that has received nothing.
     *
     * @param largest the size of the largest frame
     * @param readable called with false to pause reading and with true to resume
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

    /** Re-evaluates whether reading may continue, after a call was sent. */
    void update() {
        change(0);
    }

    private void change(int by) {
        boolean changed;
        synchronized (this) {
            waiting += by;
            long limit = hasCalls.getAsBoolean()
                    ? busyLimit
                    : QUIET_LIMIT; // evaluated under the lock: the latest evaluation must win
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
