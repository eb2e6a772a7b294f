package io.tsrpc.concurrent;

import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The timer of servers and clients: one daemon thread, used for nothing else, which ends when it has been idle.
 * Durations that do not fit nanoseconds are capped at 146 years.
 */
public final class SystemTimer implements Timer {
    private final ScheduledExecutorService executor;

    /** Creates a timer whose thread has the given name. */
    public SystemTimer(String name) {
        this.executor = Threads.timer(name);
    }

    @Override
    public Timeout after(Duration delay, Runnable task) {
        return delay.isZero()
                ? Timeout.NEVER
                : timeout(executor.schedule(safe(task), Durations.saturatedNanos(delay), TimeUnit.NANOSECONDS));
    }

    @Override
    public Timeout every(Duration period, Runnable task) {
        if (period.isZero()) {
            return Timeout.NEVER;
        }
        long nanos = Durations.saturatedNanos(period);
        return timeout(executor.scheduleAtFixedRate(() -> SafeTask.run(task), nanos, nanos, TimeUnit.NANOSECONDS));
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    private static Callable<Boolean> safe(
            Runnable task) { // no Runnable, for which the executor makes a Callable itself
        return () -> {
            SafeTask.run(task);
            return true;
        };
    }

    private static Timeout timeout(Future<?> scheduled) {
        return () -> scheduled.cancel(false);
    }
}
