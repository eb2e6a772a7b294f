package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done one piece at a time, in order, by whoever brings a piece when nobody is at it: no thread of its own,
 * no hop.
 */
public final class SerialQueue {
    private final Queue<Runnable> pieces = new ArrayDeque<>();

    @GuardedBy("pieces")
    private boolean working;

    /** An empty queue. */
    public SerialQueue() {}

    /**
     * Adds a piece of work, which must not throw.
     *
     * @return what the caller must run to do this piece and those that come meanwhile, or null if somebody is at it
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

    /** How many pieces wait. */
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
