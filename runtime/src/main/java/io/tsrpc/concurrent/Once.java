package io.tsrpc.concurrent;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A task that runs once, however often it is run: an executor may take a task, then throw, and run it nevertheless.
 * {@link Repeatable} tasks need no such guard.
 */
final class Once extends AtomicBoolean implements Runnable {
    private static final long serialVersionUID = 1L;

    private final transient Runnable task;

    Once(Runnable task) {
        this.task = task;
    }

    /** Guards a task unless it needs no guard. */
    static Runnable of(Runnable task) {
        return task instanceof Repeatable ? task : new Once(task);
    }

    @Override
    public void run() {
        if (compareAndSet(false, true)) {
            Interrupts.forget(); // an executor of the user's may run one task after the other
            task.run();
        }
    }

    /** Whether the task has begun, or is not to run. */
    boolean hasBegun() {
        return get();
    }

    /** Prevents the task from running. Returns false if it has begun. */
    boolean cancel() {
        return compareAndSet(false, true);
    }

    /** A task that does nothing when it is run again without having been submitted again. */
    interface Repeatable extends Runnable {}
}
