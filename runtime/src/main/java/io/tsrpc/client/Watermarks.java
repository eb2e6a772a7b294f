package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.ReadControl;
import java.util.function.BooleanSupplier;

/**
 * Back-pressure of one connection: counts what has arrived and waits, in bytes of memory. Reading pauses at the high
 * watermark and continues at half of it, the low one. Both are far higher while calls are pending: a handler may be
 * waiting for a reply that is not read yet.
 */
final class Watermarks {
    static final int HIGH_WITHOUT_CALLS = 4 << 20;
    /** What a small message costs in addition to its bytes. */
    private static final int OVERHEAD = 128;

    private final int limit;
    private final BooleanSupplier hasCalls;
    private final ReadControl reading;

    @GuardedBy("this")
    private long waiting;

    @GuardedBy("this")
    private boolean isPaused;

    /**
     * Creates a counter for a connection that has received nothing.
     *
     * @param limit the high watermark while calls are pending; the other one is not above it
     * @param readable called with false to pause reading and with true to resume
     */
    Watermarks(int limit, BooleanSupplier hasCalls, ReadControl.Reader readable) {
        this.limit = limit;
        this.hasCalls = hasCalls;
        this.reading = new ReadControl(() -> !isPaused(), readable);
    }

    /** Counts a frame that has arrived. */
    void add(int size) {
        change((long) size + OVERHEAD);
    }

    /** Counts a frame as the message that it has been decoded to. */
    void replace(int size, int decodedSize) {
        change((long) decodedSize - size);
    }

    /** Counts what waits no longer. */
    void remove(int size) {
        change(-(long) size - OVERHEAD);
    }

    /** Re-evaluates whether reading may continue, after a call was sent. */
    void update() {
        change(0);
    }

    private void change(long by) {
        boolean changed;
        synchronized (this) {
            waiting += by;
            // evaluated under the lock: the latest evaluation must win
            long high = hasCalls.getAsBoolean() ? limit : Math.min(limit, HIGH_WITHOUT_CALLS);
            boolean pause = isPaused ? waiting > high / 2 : waiting >= high;
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
