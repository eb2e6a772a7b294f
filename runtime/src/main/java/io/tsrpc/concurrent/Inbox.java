package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes items from a transport thread and processes them one at a time, in order, on an executor. An item that arrives
 * alone costs one thread hop.
 *
 * <p>Processing an item returns the work that follows it, such as a handler or the completion of a future, which may
 * block. Work runs in a task of its own while more items wait. The work of the last item runs on the thread that
 * processed it, after that thread has given up processing to others. Serial processing therefore never waits for user
 * code.
 *
 * <p>An inbox may be held: it then processes nothing before {@link #begin}. It processes nothing after {@link #end}.
 *
 * @param <T> the type of the items
 */
public final class Inbox<T> {
    private final Executor executor;
    private final Step<T> step;
    private final Queue<T> items = new ArrayDeque<>();

    private final Once.Repeatable drain = this::drain;

    @GuardedBy("items")
    private State state;

    @GuardedBy("items")
    private @Nullable Supplier<@Nullable Runnable> last;

    @GuardedBy("items")
    private boolean ended;

    /** Used only by the thread that processes the last item. */
    private @Nullable Runnable afterLast;

    private enum State {
        /** Nothing waits, and no thread processes items. */
        IDLE,
        /** Items wait until the inbox begins. */
        HELD,
        /** The executor has been given the task that processes items. */
        SUBMITTED,
        /** A thread is processing items. */
        DRAINING
    }

    /**
     * Processes one item.
     *
     * @param <T> the type of the items
     */
    @FunctionalInterface
    public interface Step<T> {
        /** Processes {@code item} without blocking. Returns work that may block, or null. Must not throw. */
        @Nullable
        Runnable process(T item);
    }

    /** Creates an empty inbox that processes items at once. */
    public Inbox(Executor executor, Step<T> step) {
        this(executor, step, false);
    }

    private Inbox(Executor executor, Step<T> step, boolean held) {
        this.executor = executor;
        this.step = step;
        this.state = held ? State.HELD : State.IDLE;
    }

    /** Creates an empty inbox that holds its items until {@link #begin}. */
    public static <T> Inbox<T> held(Executor executor, Step<T> step) {
        return new Inbox<>(executor, step, true);
    }

    /**
     * Starts a held inbox: runs {@code first}, which may block and must not throw, then processes the items. Called
     * once.
     */
    public void begin(Runnable first) {
        executor.execute(() -> {
            SafeTask.run(first);
            synchronized (items) {
                state = State.SUBMITTED;
            }
            drain();
        });
    }

    /**
     * Ends the inbox: processes {@code last}, like an item, after all present items, and drops later ones. If the inbox
     * is held and never started, {@code last} does not run. If {@code last} throws an {@link OutOfMemoryError}, it runs again soon.
     *
     * <p>May be called again, which has no effect unless the executor has thrown before: it is asked again then.
     */
    public void end(Supplier<@Nullable Runnable> last) {
        synchronized (items) {
            if (!ended) {
                ended = true;
                this.last = last;
            }
            if (state != State.IDLE || this.last == null) {
                return;
            }
            state = State.SUBMITTED;
        }
        submit();
    }

    /** Adds an item and returns at once. */
    public void add(T item) {
        synchronized (items) {
            if (ended) {
                return;
            }
            items.add(item);
            if (state != State.IDLE) {
                return;
            }
            state = State.SUBMITTED;
        }
        submit();
    }

    /** Adds items that have arrived together and returns at once. */
    public void addAll(List<T> more) {
        synchronized (items) {
            if (ended) {
                return;
            }
            items.addAll(more);
            if (state != State.IDLE || items.isEmpty()) {
                return;
            }
            state = State.SUBMITTED;
        }
        submit();
    }

    /** Has the items processed. If the executor throws, whatever comes next asks it again. */
    private void submit() {
        try {
            executor.execute(drain);
        } catch (Throwable e) { // no memory
            synchronized (items) {
                state = state == State.SUBMITTED ? State.IDLE : state;
            }
            throw e;
        }
    }

    /** The number of waiting items. */
    public int size() {
        synchronized (items) {
            return items.size();
        }
    }

    private void drain() {
        synchronized (items) {
            if (state != State.SUBMITTED) {
                return; // the executor has run the task twice
            }
            state = State.DRAINING;
        }
        Runnable work = null;
        Interrupts.forget();
        for (T item = next(); item != null; item = next()) {
            handOver(work); // before processing the next item, whose flows may take long
            work = process(item);
        }
        Supplier<@Nullable Runnable> end = takeLast();
        if (end != null) {
            handOver(work);
            work = processLast(end);
        }
        if (work != null) {
            work.run();
        }
    }

    private @Nullable Runnable process(T item) {
        try {
            return step.process(item);
        } catch (Throwable e) { // the items that follow must be processed
            SafeTask.failed(e);
            return null;
        } finally {
            Interrupts.forget();
        }
    }

    private @Nullable Runnable processLast(Supplier<@Nullable Runnable> last) {
        UntilDone.run(() -> afterLast = last.get());
        Runnable work = afterLast;
        afterLast = null;
        return work;
    }

    private void handOver(@Nullable Runnable work) {
        if (work == null) {
            return;
        }
        try {
            executor.execute(work);
        } catch (Throwable e) { // no memory: the items that follow have to wait for the work
            SafeTask.failed(e);
            SafeTask.run(work);
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
            state = item == null ? State.IDLE : State.DRAINING;
            return item;
        }
    }
}
