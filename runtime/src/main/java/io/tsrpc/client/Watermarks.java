package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.ReadControl;
import java.util.function.BooleanSupplier;

/**
 * Back-pressure of one connection: counts what has arrived and waits, in bytes of memory. Reading pauses at the high watermark and continues
 * at half of it, the low one. Both are far higher while calls are pending: a handler may be waiting for a reply that is not read yet.
 *
 * <p>It also pauses if twice that much waits together with what came on earlier connections, whose messages are handled first.
 */
final class Watermarks {
    static final int HIGH_WITHOUT_CALLS = 4 << 20;
    /** What a small message costs in addition to its bytes. */
    private static final int OVERHEAD = 128;

    private final Backlog backlog;
    private final int limit;
    private final BooleanSupplier hasCalls;
    private final ReadControl reading;

    /** What has arrived and waits. */
    @GuardedBy("this")
    private long waiting;

    /** What of it is in the backlog, too. */
    @GuardedBy("this")
    private long queued;

    @GuardedBy("this")
    private boolean isPaused;

    @GuardedBy("this")
    private boolean hasEnded;

    /**
     * Creates a counter for a connection that has received nothing, until {@link #end}.
     *
     * @param backlog counts what waits in the queue of messages
     * @param limit the high watermark while calls are pending; the other one is not above it
     * @param readable called with false to pause reading and with true to resume
     */
    Watermarks(Backlog backlog, int limit, BooleanSupplier hasCalls, ReadControl.Reader readable) {
        this.backlog = backlog;
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

    /** A message is heard, and nobody gets it. The caller may hold locks, and calls {@link #update} without them. */
    synchronized void drop(int size) {
        waiting -= (long) size + OVERHEAD;
    }

    /**
     * A message goes into the queue. The caller may hold locks, and calls {@link #update} without them.
     *
     * @param events what those events take that it has brought, which the backlog counts already
     */
    synchronized void enqueue(int size, long events) {
        waiting += events;
        queued += (long) size + OVERHEAD + events;
        backlog.add((long) size + OVERHEAD);
    }

    /** A message has left the queue, and so have the events that it has brought. */
    void dequeue(int size, long events) {
        long all = (long) size + OVERHEAD + events;
        synchronized (this) {
            queued -= all;
        }
        backlog.remove((long) size + OVERHEAD);
        change(-all);
    }

    /** The connection carries nothing more: it need not be told that it may be read. */
    synchronized void end() {
        hasEnded = true;
        backlog.detach(this);
    }

    /** Re-evaluates whether reading may continue, after a call was sent or the backlog has changed. */
    void update() {
        change(0);
    }

    private void change(long by) {
        boolean changed;
        synchronized (this) { // evaluated under the lock: the latest evaluation must win
            waiting += by;
            boolean before = isPaused;
            isPaused = isFull();
            if (isPaused && !before && !hasEnded) {
                backlog.attach(this);
                isPaused = isFull(); // nobody has told of what has left it meanwhile
            }
            if (!isPaused) {
                backlog.detach(this);
            }
            changed = isPaused != before;
        }
        if (changed) {
            reading.update();
        }
    }

    @GuardedBy("this")
    private boolean isFull() {
        long high = hasCalls.getAsBoolean() ? limit : Math.min(limit, HIGH_WITHOUT_CALLS);
        long all = waiting + Math.max(0, backlog.size() - queued);
        return isPaused ? waiting > high / 2 || all > limit : waiting >= high || all >= 2L * limit;
    }

    synchronized boolean isPaused() {
        return isPaused;
    }
}
