package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entrance of one source of work to a {@link SerialQueue} that several sources share. It is closed at first: tasks
 * are held, in order, until it opens.
 */
public final class GatedQueue {
    private final SerialQueue queue;

    @GuardedBy("this")
    private final List<Runnable> held = new ArrayList<>();

    @GuardedBy("this")
    private boolean isOpen;

    /** Creates a closed entrance to {@code queue}. */
    public GatedQueue(SerialQueue queue) {
        this.queue = queue;
    }

    /**
     * Adds a task, which must not throw.
     *
     * @return the work that the caller must run, as in {@link SerialQueue#add}; null while closed
     */
    public synchronized @Nullable Runnable add(Runnable task) {
        if (isOpen) {
            return queue.add(task);
        }
        held.add(task);
        return null;
    }

    /**
     * Opens permanently. Held tasks enter the queue in order, before those that are added later.
     *
     * @return the work that the caller must run, or null if there is none
     */
    public synchronized @Nullable Runnable open() {
        Runnable work = null;
        for (Runnable task : held) {
            Runnable added = queue.add(task); // non-null for one task at most: the queue then has a worker
            work = added == null ? work : added;
        }
        held.clear();
        isOpen = true;
        return work;
    }
}
