package io.tsrpc.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long the current thread may be at a client's socket. When the time is up the thread is interrupted, at which the
 * JDK closes the socket. (The JDK's own limits, such as {@code sun.net.httpserver.maxReqTime}, hold for the whole JVM.)
 */
final class Deadline {
    private final Thread thread = Thread.currentThread();
    private @Nullable Future<?> alarm;
    private boolean over;
    private boolean rang;

    private Deadline() {}

    /** A deadline for the calling thread; none if {@code limit} is zero. */
    static Deadline start(ScheduledExecutorService timer, Duration limit) {
        Deadline deadline = new Deadline();
        if (!limit.isZero()) {
            deadline.schedule(timer, limit);
        }
        return deadline;
    }

    private void schedule(ScheduledExecutorService timer, Duration limit) {
        try {
            alarm = timer.schedule(this::ring, limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            ring(); // the server has stopped: it waits for nobody any more
        }
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
        Future<?> pending = alarm;
        if (pending != null) {
            pending.cancel(false);
        }
        if (rang) {
            boolean unused = Thread.interrupted();
        }
    }
}
