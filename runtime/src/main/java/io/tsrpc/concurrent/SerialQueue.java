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
    @GuardedBy("this")
    private boolean running;

    /** The next task. */
    @GuardedBy("this")
    private @Nullable Runnable next;

    /** Those behind it; null if there are none: of many queues few take memory, and none what its largest burst took. */
    @GuardedBy("this")
    private @Nullable Queue<Runnable> others;

    /** Creates an empty queue. */
    public SerialQueue() {}

    /**
     * Adds a task, which must not throw.
     *
     * @return the work that the caller must run: this task and those added meanwhile; null if another thread is running
     *     the queue
     */
    public @Nullable Runnable add(Runnable task) {
        synchronized (this) {
            enqueue(task);
            if (running) {
                return null;
            }
            running = true;
        }
        return this::run;
    }

    @GuardedBy("this")
    private void enqueue(Runnable task) {
        if (next == null) {
            next = task;
            return;
        }
        if (others == null) {
            others = new ArrayDeque<>(2);
        }
        others.add(task);
    }

    private void run() {
        while (true) {
            Runnable first;
            Queue<Runnable> rest;
            synchronized (
                    this) { // once for all that wait: with a lock for each task, adding and running would hinder each
                // other
                first = next;
                rest = others;
                next = null;
                others = null;
                running = first != null;
            }
            if (first == null) {
                return;
            }
            SafeTask.run(first); // what it throws must not end the queue
            if (rest != null) {
                rest.forEach(SafeTask::run);
            }
        }
    }
}
