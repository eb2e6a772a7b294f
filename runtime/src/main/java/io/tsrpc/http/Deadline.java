package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;

/**
 * How long the current thread may be at a client's socket. When the time is up the thread is interrupted, at which the
 * JDK closes the socket. (The JDK's own limits, such as {@code sun.net.httpserver.maxReqTime}, hold for the whole JVM.)
 */
final class Deadline {
    private final Thread thread = Thread.currentThread();
    private Timeout alarm = Timeout.NEVER;

    @GuardedBy("this")
    private boolean over;

    @GuardedBy("this")
    private boolean rang;

    private Deadline() {}

    /** A deadline for the calling thread; none if {@code limit} is zero. */
    static Deadline start(Timer timer, Duration limit) {
        Deadline deadline = new Deadline();
        deadline.alarm = timer.after(limit, deadline::ring);
        return deadline;
    }

    /** The time is up. */
    synchronized void ring() {
        if (!over) {
            rang = true;
            thread.interrupt();
        }
    }

    /** The thread is back, in time or not; it is not interrupted by this deadline any more. */
    synchronized void end() {
        if (over) {
            return;
        }
        over = true;
        alarm.cancel();
        if (rang) {
            boolean unused = Thread.interrupted();
        }
    }
}
