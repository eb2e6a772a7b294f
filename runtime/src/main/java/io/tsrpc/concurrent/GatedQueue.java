package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one source of work into a {@link SerialQueue} that several share. It is closed at first: pieces are held, in order,
 * until it opens.
 */
public final class GatedQueue {
    private final SerialQueue queue;

    @GuardedBy("this")
    private final List<Runnable> held = new ArrayList<>();

    @GuardedBy("this")
    private boolean isOpen;

    /** A closed way into {@code queue}. */
    public GatedQueue(SerialQueue queue) {
        this.queue = queue;
    }

    /**
     * Adds a piece of work, which must not throw.
     *
     * @return what the caller must run, as {@link SerialQueue#add} says; null while closed
     */
    public synchronized @Nullable Runnable add(Runnable piece) {
        if (isOpen) {
            return queue.add(piece);
        }
        held.add(piece);
        return null;
    }

    /**
     * Opens for good: what is held goes into the queue, in order and before what comes from now on.
     *
     * @return what the caller must run, or null
     */
    public synchronized @Nullable Runnable open() {
        Runnable work = null;
        for (Runnable piece : held) {
            Runnable mine = queue.add(piece); // for one of them at most: the queue then counts as worked on
            work = mine == null ? work : mine;
        }
        held.clear();
        isOpen = true;
        return work;
    }
}
