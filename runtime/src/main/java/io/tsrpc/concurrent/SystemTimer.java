package io.tsrpc.concurrent;

import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The timer of servers and clients: one daemon thread, used for nothing else, which ends when it has been idle.
 * Durations that do not fit nanoseconds are capped at 146 years.
 */
public final class SystemTimer implements Timer {
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final ScheduledExecutorService executor;

    /** Creates a timer whose thread has the given name. */
    public SystemTimer(String name) {
        this.executor = Threads.timer(name);
    }

    @Override
    public Timeout after(Duration delay, Runnable task) {
        return delay.isZero() ? Timeout.NEVER : new Task(executor, task).after(Durations.saturatedNanos(delay));
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

    private static Timeout timeout(Future<?> scheduled) {
        return () -> scheduled.cancel(false);
    }

    /** A task that runs once, or again if there was no memory. No Runnable, for which the executor would make a Callable itself. */
    private static final class Task implements Callable<Boolean>, Timeout {
        static {
            Objects.requireNonNull(OutOfMemoryError.class); // loaded now: a full heap may be the first that is caught
            Objects.requireNonNull(Throwable.class);
        }

        private final ScheduledExecutorService executor;
        private final Runnable task;
        private volatile @Nullable Future<?> scheduled;

        Task(ScheduledExecutorService executor, Runnable task) {
            this.executor = executor;
            this.task = task;
        }

        Task after(long nanos) {
            scheduled = executor.schedule(this, nanos, TimeUnit.NANOSECONDS);
            return this;
        }

        @Override
        public Boolean call() {
            try {
                task.run();
            } catch (OutOfMemoryError e) { // somebody waits for what it does: an end, in most cases
                runAgain();
            } catch (Throwable e) {
                SafeTask.failed(e);
            }
            return true;
        }

        /** Plans to run the task again after others: there may be no more threads, for a longer time. */
        private void runAgain() {
            while (true) {
                try {
                    Task unused = after(REST_NANOS);
                    return;
                } catch (OutOfMemoryError e) { // no memory for that: others of this timer would not run either
                    LockSupport.parkNanos(REST_NANOS);
                } catch (Throwable e) { // the timer has been shut down
                    SafeTask.failed(e);
                    return;
                }
            }
        }

        @Override
        public void cancel() {
            Future<?> planned = scheduled;
            if (planned != null) {
                planned.cancel(false);
            }
        }
    }
}
