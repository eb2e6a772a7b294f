package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.Arriving;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a server has received and not handled yet, over all connections and transports, and their limit. Thread-safe.
 *
 * <p>What has arrived completely is handled sooner or later, so connections of which something waits are not read any more when the limit
 * is reached. What is still arriving may stay for ever: if it takes half of the limit, the largest are given up. At twice the limit
 * whatever arrives is refused.
 */
final class Unhandled {
    private final long limit;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong arriving = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();
    private final Set<Part> parts = ConcurrentHashMap.newKeySet();
    private final Set<Watermarks> paused = ConcurrentHashMap.newKeySet();
    private volatile boolean full;

    /**
     * Creates a counter of a server that has received nothing.
     *
     * @param limit the number of bytes at which it is full
     */
    Unhandled(long limit) {
        this.limit = limit;
    }

    /** One with this limit, or if it is null with a quarter of the memory that the JVM may use. */
    static Unhandled limited(@Nullable Long limit) {
        return new Unhandled(limit == null ? Runtime.getRuntime().maxMemory() / 4 : limit);
    }

    /** The number of bytes that are not handled yet. */
    long size() {
        return waiting.get() + arriving.get();
    }

    // --- what has arrived and waits --------------------------------------------------------------------------------

    /** Counts bytes that have arrived completely. */
    void add(long bytes) {
        waiting.addAndGet(bytes);
        noteGrowth();
    }

    /** Counts bytes that are handled. */
    void remove(long bytes) {
        waiting.addAndGet(-bytes);
        noteFall();
    }

    /** Counts, as what waits, what a call of the library's own holds as long as its client likes. */
    void hold(long bytes) {
        held.addAndGet(bytes);
        add(bytes);
    }

    /** Counts what {@link #hold} has counted as handled. */
    void release(long bytes) {
        held.addAndGet(-bytes);
        remove(bytes);
    }

    /** Which part of the limit is held, from 0 on. */
    double heldPart() {
        return (double) held.get() / limit;
    }

    /** Whether so much is unhandled that nothing more can be taken. */
    boolean isOverfull() {
        return size() / 2 >= limit;
    }

    /**
     * Whether connections of which something waits must not be read. If so, these watermarks are adjusted when they may be read again.
     */
    boolean isFullFor(Watermarks connection) {
        if (!full) {
            return false;
        }
        paused.add(connection); // before looking again: whoever ends the pause looks here afterwards
        if (!full) {
            paused.remove(connection);
        }
        return full;
    }

    private void noteGrowth() {
        if (!full && size() >= limit) {
            full = true;
            noteFall(); // others may have removed all meanwhile
        }
    }

    private void noteFall() {
        if (full && size() <= limit / 4 * 3) {
            full = false;
            List<Watermarks> resumed = List.copyOf(paused);
            resumed.forEach(paused::remove);
            resumed.forEach(Watermarks::adjust);
        }
    }

    // --- what is still arriving ------------------------------------------------------------------------------------

    /** Begins to count something that holds nothing so far. */
    Arriving begin(Runnable giveUp) {
        return new Part(giveUp);
    }

    private boolean isTooMuchArriving() {
        return arriving.get() * 2 >= limit;
    }

    private void giveUpLargest() {
        List<Part> givenUp = new ArrayList<>();
        synchronized (this) {
            Iterator<Held> largest = isTooMuchArriving() ? largest() : Collections.emptyIterator();
            while (largest.hasNext() && arriving.get() > limit / 8 * 3) { // this is not done again for each byte
                Part part = largest.next().part;
                if (parts.size() > 1 && part.tryGiveUp()) { // a single one may be of any size
                    givenUp.add(part);
                }
            }
        }
        givenUp.forEach(part -> part.giveUp.run());
    }

    /** The largest first; of those that are alike those that have been arriving for long, as a small request has not. */
    private Iterator<Held> largest() {
        return parts.stream()
                .map(part -> new Held(part, part.size(), part.since()))
                .sorted(Comparator.comparingLong(Held::size).reversed().thenComparingLong(Held::since))
                .iterator();
    }

    /** What a part held when it was compared: an order must not change while it is made. */
    private record Held(Part part, long size, long since) {}

    private final class Part implements Arriving {
        private final Runnable giveUp;

        @GuardedBy("this")
        private long size;

        @GuardedBy("this")
        private long since;

        @GuardedBy("this")
        private boolean givenUp;

        Part(Runnable giveUp) {
            this.giveUp = giveUp;
        }

        synchronized long size() {
            return size;
        }

        synchronized long since() {
            return since;
        }

        @Override
        public boolean holds(long bytes) {
            if (!change(bytes)) {
                return false;
            }
            if (bytes == 0) {
                noteFall();
                return true;
            }
            noteGrowth();
            if (isTooMuchArriving()) {
                giveUpLargest();
            }
            return !isGivenUp() && !(isOverfull() && tryGiveUp());
        }

        private synchronized boolean isGivenUp() {
            return givenUp;
        }

        private synchronized boolean change(long bytes) {
            if (givenUp) {
                return false;
            }
            if (size == 0 && bytes > 0) {
                since = begun.incrementAndGet();
                parts.add(this);
            } else if (bytes == 0) {
                parts.remove(this);
            }
            arriving.addAndGet(bytes - size);
            size = bytes;
            return true;
        }

        boolean tryGiveUp() {
            synchronized (this) {
                if (!change(0)) {
                    return false;
                }
                givenUp = true;
            }
            noteFall();
            return true;
        }
    }
}
