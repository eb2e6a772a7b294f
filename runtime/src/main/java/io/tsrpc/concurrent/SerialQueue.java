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
    private final Queue<Runnable> pieces = new ArrayDeque<>();

    @GuardedBy("pieces")
    private boolean working;

    /** Creates an empty queue. */
    public SerialQueue() {}

    /**
     * Adds a task, which must not throw.
     *
     * @return the work that the caller must run: this task and those added meanwhile; null if another thread is running
     *     the queue
     */
    public @Nullable Runnable add(Runnable piece) {
        synchronized (pieces) {
            pieces.add(piece);
            if (working) {
                return null;
            }
            working = true;
        }
        return this::work;
    }

    /** The number of waiting tasks. */
    public int size() {
        synchronized (pieces) {
            return pieces.size();
        }
    }

    private void work() {
        Runnable piece;
        while ((piece = next()) != null) {
            piece.run();
        }
    }

    private @Nullable Runnable next() {
        synchronized (pieces) {
            Runnable piece = pieces.poll();
            working = piece != null;
            return piece;
        }
    }
}
