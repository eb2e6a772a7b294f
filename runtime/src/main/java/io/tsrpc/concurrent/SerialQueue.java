package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time, in order. It has no threads: the caller that adds a task to an idle queue runs the queue
 * (single worker, no thread hop).
 */
public final class SerialQueue {
    private final Queue<Runnable> tasks = new ArrayDeque<>(1); // there are many, and few tasks wait

    @GuardedBy("tasks")
    private boolean running;

    /** Creates an empty queue. */
    public SerialQueue() {}

    /**
     * Adds a task, which must not throw.
     *
     * @return the work that the caller must run: this task and those added meanwhile; null if another thread is running
     *     the queue
     */
    public @Nullable Runnable add(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return null;
            }
            running = true;
        }
        return this::run;
    }

    /** The number of waiting tasks. */
    public int size() {
        synchronized (tasks) {
            return tasks.size();
        }
    }

    private void run() {
        Runnable task;
        while ((task = next()) != null) {
            SafeTask.run(task); // what it throws must not end the queue
        }
    }

    private @Nullable Runnable next() {
        synchronized (tasks) {
            Runnable task = tasks.poll();
            running = task != null;
            return task;
        }
    }
}
