package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entrance of one source of work to a {@link SerialQueue} that several sources share. It is closed at first: what
 * arrives is held, in order, until it opens or ends. If it never does, nothing that was held has happened.
 */
public final class GatedQueue {
    private final SerialQueue queue;

    @GuardedBy("this")
    private final List<Supplier<@Nullable Runnable>> held = new ArrayList<>();

    @GuardedBy("this")
    private boolean isOpen;

    @GuardedBy("this")
    private boolean hasEnded;

    /** Creates a closed entrance to {@code queue}. */
    public GatedQueue(SerialQueue queue) {
        this.queue = queue;
    }

    /**
     * Adds a task, which must not throw.
     *
     * @return the work that the caller must run, as in {@link SerialQueue#add}; null while closed
     */
    public @Nullable Runnable add(Runnable task) {
        return enter(() -> task);
    }

    /**
     * Adds what is a task or none, as it turns out when it comes in.
     *
     * @param arrival returns the task, which must not throw, or null. It runs once the entrance is open, in the order of arrivals, one at
     *     a time and with a lock: it must not block or throw
     * @return the work that the caller must run, as in {@link SerialQueue#add}; null while closed
     */
    public synchronized @Nullable Runnable enter(Supplier<@Nullable Runnable> arrival) {
        if (hasEnded) {
            return null;
        }
        if (!isOpen) {
            held.add(arrival);
            return null;
        }
        Runnable task = arrival.get();
        return task == null ? null : queue.add(task);
    }

    /**
     * Opens permanently. What was held enters the queue in order, before what is added later.
     *
     * @return the work that the caller must run, or null if there is none
     */
    public synchronized @Nullable Runnable open() {
        isOpen = true;
        Runnable work = null;
        for (Supplier<@Nullable Runnable> arrival : held) {
            Runnable entered = enter(arrival); // non-null for one at most: the queue then has a worker
            work = entered == null ? work : entered;
        }
        held.clear();
        return work;
    }

    /**
     * Ends. What is held enters the queue in order, and nothing that is added later.
     *
     * @return the work that the caller must run, or null if there is none
     */
    public synchronized @Nullable Runnable end() {
        Runnable work = open();
        hasEnded = true;
        return work;
    }
}
