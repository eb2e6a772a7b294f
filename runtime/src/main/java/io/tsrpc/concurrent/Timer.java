package io.tsrpc.concurrent;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs short tasks later, on one thread that is for nothing else. Tasks must not be user code and must not block. The thread
 * is a daemon, and ends when there has been no task for a while.
 *
 * <p>A duration of zero means never, as in every option of servers and clients. Durations that are too long for nanoseconds
 * mean 146 years.
 */
public final class Timer {
    private final ScheduledExecutorService executor;

    /** A timer whose thread has the given name. */
    public Timer(String name) {
        this.executor = Executors.timer(name);
    }

    /** Runs a task once. */
    public Timeout after(Duration delay, Runnable task) {
        return delay.isZero()
                ? Timeout.NEVER
                : timeout(executor.schedule(task, Durations.saturatedNanos(delay), TimeUnit.NANOSECONDS));
    }

    /** Runs a task again and again. */
    public Timeout every(Duration period, Runnable task) {
        if (period.isZero()) {
            return Timeout.NEVER;
        }
        long nanos = Durations.saturatedNanos(period);
        return timeout(executor.scheduleAtFixedRate(task, nanos, nanos, TimeUnit.NANOSECONDS));
    }

    private static Timeout timeout(Future<?> scheduled) {
        return () -> scheduled.cancel(false);
    }
}
