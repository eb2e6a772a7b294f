package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.Durations;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Limits the time that the current thread spends on a client's socket. When it expires the thread is interrupted,
 * whereupon the JDK closes the socket. (The JDK's own limits, such as {@code sun.net.httpserver.maxReqTime}, apply to
 * the whole JVM.)
 */
final class Deadline implements Writing.Wait {
    private final Thread thread = Thread.currentThread();
    private final Timer timer;
    private final LongSupplier allowedNanos;
    private final long since;

    @GuardedBy("this")
    private Timeout timeout = Timeout.NEVER;

    @GuardedBy("this")
    private boolean cancelled;

    @GuardedBy("this")
    private boolean expired;

    private Deadline(Timer timer, LongSupplier allowedNanos) {
        this.timer = timer;
        this.allowedNanos = allowedNanos;
        this.since = timer.nanoTime();
    }

    /** Starts a deadline for the calling thread. A {@code limit} of zero never expires. */
    static Deadline start(Timer timer, Duration limit) {
        long nanos = Durations.saturatedNanos(limit);
        return start(timer, () -> nanos);
    }

    /**
     * Starts a deadline for the calling thread that may be extended.
     *
     * @param allowedNanos for how long the thread may work, from now on; asked again when that time is over. Zero never expires
     */
    static Deadline start(Timer timer, LongSupplier allowedNanos) {
        Deadline deadline = new Deadline(timer, allowedNanos);
        deadline.look();
        return deadline;
    }

    private synchronized void look() {
        if (cancelled) {
            return;
        }
        long allowed = allowedNanos.getAsLong();
        long left = allowed - (timer.nanoTime() - since);
        if (allowed == 0) {
            return;
        }
        if (left > 0) {
            timeout = timer.after(Duration.ofNanos(left), this::look);
        } else {
            expire();
        }
    }

    /** Interrupts the thread, unless the deadline was cancelled. */
    @Override
    public synchronized void expire() {
        if (!cancelled) {
            expired = true;
            thread.interrupt();
        }
    }

    /** Cancels the deadline, whether it has expired or not: it no longer interrupts the thread. */
    synchronized void cancel() {
        if (cancelled) {
            return;
        }
        cancelled = true;
        timeout.cancel();
        if (expired) {
            boolean unused = Thread.interrupted();
        }
    }
}
