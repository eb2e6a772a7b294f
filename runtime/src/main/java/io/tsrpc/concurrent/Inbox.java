package io.tsrpc.concurrent;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Takes items from a transport thread and processes them one at a time, in order, on an executor, with one hop for an
 * item that arrives alone.
 *
 * <p>Processing an item gives the work that follows it (a handler, the completion of a future), which may block for as
 * long as it likes. Work goes to a task of its own while there are further items to process; that of the last one is run by
 * who processed it, when others may process what comes next. So serial processing never waits for user code.
 *
 * @param <T> the items
 */
public final class Inbox<T> {
    private final Executor executor;
    private final Step<T> step;
    private final Queue<T> items = new ArrayDeque<>();
    private boolean draining;

    /**
     * Processes one item.
     *
     * @param <T> the items
     */
    @FunctionalInterface
    public interface Step<T> {
        /** Processes {@code item} without waiting; returns work that may wait, or null. Must not throw. */
        @Nullable
        Runnable process(T item);
    }

    /** An empty inbox. */
    public Inbox(Executor executor, Step<T> step) {
        this.executor = executor;
        this.step = step;
    }

    /** Adds an item; returns at once. */
    public void add(T item) {
        synchronized (items) {
            items.add(item);
            if (draining) {
                return;
            }
            draining = true;
        }
        executor.execute(this::drain);
    }

    /** Adds items that have arrived together; returns at once. */
    public void addAll(List<T> more) {
        synchronized (items) {
            items.addAll(more);
            if (draining || items.isEmpty()) {
                return;
            }
            draining = true;
        }
        executor.execute(this::drain);
    }

    /** How many items wait. */
    public int size() {
        synchronized (items) {
            return items.size();
        }
    }

    private void drain() {
        Runnable work = null;
        for (T item = next(); item != null; item = next()) {
            if (work != null) {
                executor.execute(work); // before the next item is processed, whose flows may take long
            }
            work = step.process(item);
        }
        if (work != null) {
            work.run();
        }
    }

    private @Nullable T next() {
        synchronized (items) {
            T item = items.poll();
            draining = item != null;
            return item;
        }
    }
}
