package io.tsrpc.testing.backplane;

import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A timer whose time stands still until a test advances it. Tasks run on the thread that advances it, in the order in which they are due.
 */
public final class FakeClock implements Timer {
    private final TreeSet<Task> tasks =
            new TreeSet<>(Comparator.<Task>comparingLong(task -> task.due).thenComparingLong(task -> task.number));
    private long now;
    private long added;

    /** Creates one at the time 0. */
    public FakeClock() {}

    private final class Task implements Timeout {
        private final long number = ++added;
        private final long period;
        private final Runnable action;
        private long due;

        Task(long delay, long period, Runnable action) {
            this.due = now + delay;
            this.period = period;
            this.action = action;
        }

        @Override
        public void cancel() {
            synchronized (FakeClock.this) {
                boolean unused = tasks.remove(this);
            }
        }
    }

    @Override
    public Timeout after(Duration delay, Runnable task) {
        return delay.isZero() ? Timeout.NEVER : add(delay, 0, task);
    }

    @Override
    public Timeout every(Duration period, Runnable task) {
        return period.isZero() ? Timeout.NEVER : add(period, period.toNanos(), task);
    }

    private synchronized Timeout add(Duration delay, long period, Runnable action) {
        Task task = new Task(delay.toNanos(), period, action);
        tasks.add(task);
        return task;
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    /** The number of tasks that wait. */
    public synchronized int size() {
        return tasks.size();
    }

    /** Advances the time, and runs the tasks that are due. */
    public void advance(Duration by) {
        long end = nanoTime() + by.toNanos();
        Runnable next;
        while ((next = takeDue(end)) != null) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable takeDue(long end) {
        if (tasks.isEmpty() || tasks.first().due > end) {
            now = end;
            return null;
        }
        Task first = tasks.first();
        tasks.remove(first);
        now = first.due;
        if (first.period > 0) {
            first.due += first.period;
            tasks.add(first);
        }
        return first.action;
    }
}
