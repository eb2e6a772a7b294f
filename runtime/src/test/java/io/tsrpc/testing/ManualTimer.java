package io.tsrpc.testing;

import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A timer whose time stands still until a test advances it. Tasks run on the thread that advances it. */
public final class ManualTimer implements Timer {
    private final List<Task> tasks = new ArrayList<>();
    private long now;

    private final class Task implements Timeout {
        private final long period;
        private final Runnable action;
        private long due;

        Task(long delay, long period, Runnable action) {
            this.period = period;
            this.action = action;
            this.due = now + delay;
        }

        @Override
        public void cancel() {
            synchronized (ManualTimer.this) {
                tasks.remove(this);
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

    /** The number of scheduled tasks. */
    public synchronized int size() {
        return tasks.size();
    }

    /** Advances the time, and runs the tasks that are due, in order. */
    public void advance(Duration by) {
        long end = nanoTime() + by.toNanos();
        for (Optional<Task> next = takeDue(end); next.isPresent(); next = takeDue(end)) {
            next.get().action.run();
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized Optional<Task> takeDue(long end) {
        Optional<Task> first =
                tasks.stream().filter(task -> task.due - end <= 0).min(Comparator.comparingLong(task -> task.due));
        first.ifPresent(task -> {
            now = task.due;
            if (task.period == 0) {
                tasks.remove(task);
            } else {
                task.due += task.period;
            }
        });
        return first;
    }
}
