package io.tsrpc.testing.transport;

import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A timer for the transports under test, on a daemon thread. */
final class DaemonTimer implements Timer {
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "transport-suite-timer");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public Timeout after(Duration delay, Runnable task) {
        return delay.isZero()
                ? Timeout.NEVER
                : timeout(executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public Timeout every(Duration period, Runnable task) {
        long millis = Math.max(1, period.toMillis());
        return period.isZero()
                ? Timeout.NEVER
                : timeout(executor.scheduleAtFixedRate(task, millis, millis, TimeUnit.MILLISECONDS));
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    void end() {
        executor.shutdownNow();
    }

    private static Timeout timeout(Future<?> scheduled) {
        return () -> scheduled.cancel(false);
    }
}
