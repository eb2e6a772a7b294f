package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes items from a transport thread and processes them one at a time, in order, on an executor, with one hop for an
 * item that arrives alone.
 *
 * <p>Processing an item gives the work that follows it (a handler, the completion of a future), which may block for as
 * long as it likes. Work goes to a task of its own while there are further items to process; that of the last one is run by
 * who processed it, when others may process what comes next. So serial processing never waits for user code.
 *
 * <p>An inbox can have a beginning, before which nothing is processed ({@link #held}, {@link #begin}), and an end, after which
 * nothing is ({@link #end}).
 *
 * @param <T> the items
 */
public final class Inbox<T> {
    private final Executor executor;
    private final Step<T> step;
    private final Queue<T> items = new ArrayDeque<>();

    @GuardedBy("items")
    private boolean draining;
    // or held

    @GuardedBy("items")
    private @Nullable Supplier<@Nullable Runnable> last;

    @GuardedBy("items")
    private boolean ended;

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
        this(executor, step, false);
    }

    private Inbox(Executor executor, Step<T> step, boolean held) {
        this.executor = executor;
        this.step = step;
        this.draining = held;
    }

    /** An empty inbox that keeps its items until {@link #begin}. */
    public static <T> Inbox<T> held(Executor executor, Step<T> step) {
        return new Inbox<>(executor, step, true);
    }

    /** Runs {@code first}, which may take its time and must not throw, and then begins to process. Called once, if held. */
    public void begin(Runnable first) {
        executor.execute(() -> {
            first.run();
            drain();
        });
    }

    /**
     * Has {@code last} processed, like an item, after all items that are there, and takes no more. An inbox that is held and
     * never begins does not get there.
     */
    public void end(Supplier<@Nullable Runnable> last) {
        synchronized (items) {
            if (ended) {
                return;
            }
            ended = true;
            this.last = last;
            if (draining) {
                return;
            }
            draining = true;
        }
        executor.execute(this::drain);
    }

    /** Adds an item; returns at once. */
    public void add(T item) {
        synchronized (items) {
            if (ended) {
                return;
            }
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
            if (ended) {
                return;
            }
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
            handOver(work); // before the next item is processed, whose flows may take long
            work = step.process(item);
        }
        Supplier<@Nullable Runnable> end = takeLast();
        if (end != null) {
            handOver(work);
            work = end.get();
        }
        if (work != null) {
            work.run();
        }
    }

    private void handOver(@Nullable Runnable work) {
        if (work != null) {
            executor.execute(work);
        }
    }

    private @Nullable Supplier<@Nullable Runnable> takeLast() {
        synchronized (items) {
            Supplier<@Nullable Runnable> taken = last;
            last = null;
            return taken;
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
