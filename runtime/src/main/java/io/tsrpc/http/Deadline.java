package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;

/**
 * Limits the time that the current thread spends on a client's socket. When it expires the thread is interrupted,
 * whereupon the JDK closes the socket. (The JDK's own limits, such as {@code sun.net.httpserver.maxReqTime}, apply to
 * the whole JVM.)
 */
final class Deadline {
    private final Thread thread = Thread.currentThread();
    private Timeout timeout = Timeout.NEVER;

    @GuardedBy("this")
    private boolean cancelled;

    @GuardedBy("this")
    private boolean expired;

    private Deadline() {}

    /** Starts a deadline for the calling thread. A {@code limit} of zero never expires. */
    static Deadline start(Timer timer, Duration limit) {
        Deadline deadline = new Deadline();
        deadline.timeout = timer.after(limit, deadline::expire);
        return deadline;
    }

    /** Interrupts the thread, unless the deadline was cancelled. */
    synchronized void expire() {
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
