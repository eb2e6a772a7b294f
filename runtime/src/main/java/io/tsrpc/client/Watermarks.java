package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.ReadControl;
import java.util.function.BooleanSupplier;

/**
 * Back-pressure of one connection: counts the bytes that have arrived and are not handled yet. Reading pauses at the
 * high watermark and continues at half of it, the low one. Both are far higher while calls are pending: a handler may be
 * waiting for a reply that is not read yet.
 */
final class Watermarks {
    static final long HIGH_WITHOUT_CALLS = 4 << 20;
    static final long HIGH_WITH_CALLS = 64 << 20;
    /** What a small message costs in addition to its bytes. */
    private static final int OVERHEAD = 128;

    private final long highWithCalls;
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
    Watermarks(long largest, BooleanSupplier hasCalls, ReadControl.Reader readable) {
        this.highWithCalls = HIGH_WITH_CALLS + 2 * largest;
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
            // evaluated under the lock: the latest evaluation must win
            long high = hasCalls.getAsBoolean() ? highWithCalls : HIGH_WITHOUT_CALLS;
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
