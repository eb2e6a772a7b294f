package io.tsrpc.net;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that wait in many outboxes because their peers do not read, and their limit. At the limit those peers get no more. But one that has
 * read everything may be sent a frame of any size; if there is one and a half of the limit, the peers are given up that have not read for
 * longest. Thread-safe.
 */
public final class Backlog {
    /** One that is never full, for those who share no memory. */
    public static final Backlog UNLIMITED = new Backlog(Long.MAX_VALUE, () -> {});

    private final long limit;
    private final long most;
    private final Runnable whenExceeded;
    private final AtomicLong size = new AtomicLong();

    private final ReentrantLock relieving = new ReentrantLock();

    /** Those whose peers do not read, in the order in which they have read last. */
    @GuardedBy("this")
    private final Set<Outbox> stuck = new LinkedHashSet<>();

    /**
     * Creates an empty backlog.
     *
     * @param limit the number of bytes at which it is full
     * @param whenExceeded runs, on any thread, when a peer was given up because of the limit
     */
    public Backlog(long limit, Runnable whenExceeded) {
        this.limit = limit;
        this.most = limit + Math.min(limit / 2, Long.MAX_VALUE - limit);
        this.whenExceeded = whenExceeded;
    }

    void add(long bytes) {
        size.addAndGet(bytes);
    }

    boolean isFull() {
        return size.get() >= limit;
    }

    private boolean isLimited() {
        return limit != Long.MAX_VALUE;
    }

    /** The peer of an outbox takes no more at the moment. */
    void stuck(Outbox outbox) {
        if (isLimited()) {
            synchronized (this) {
                stuck.add(outbox);
            }
        }
    }

    /** The peer of an outbox has read something, or the outbox is closed and holds nothing any more. */
    void freed(Outbox outbox) {
        if (isLimited()) {
            synchronized (this) {
                stuck.remove(outbox);
            }
        }
    }

    /**
     * Gives up peers, if there is much more than the limit, until there is no more than that. The caller holds no lock. A single peer may
     * need as much. Their bytes are gone when this returns, or another thread is at it: it waits for no thread that may have much to do.
     */
    void relieve() {
        while (isTooMuch() && relieving.tryLock()) {
            int count;
            try {
                count = giveUpOldest();
            } finally {
                relieving.unlock();
            }
            for (int i = 0; i < count; i++) { // not before: it may log, which may take long
                whenExceeded.run();
            }
        }
    }

    private boolean isTooMuch() {
        return size.get() > most && hasOthers();
    }

    private synchronized boolean hasOthers() {
        return stuck.size() >= 2;
    }

    /** Returns how many were given up. */
    private int giveUpOldest() {
        int count = 0;
        for (Outbox oldest = takeOldest(); oldest != null; oldest = takeOldest()) {
            count++;
            oldest.giveUp();
        }
        return count;
    }

    private synchronized @Nullable Outbox takeOldest() {
        if (!hasOthers() || size.get() <= limit) {
            return null;
        }
        Iterator<Outbox> all = stuck.iterator();
        Outbox oldest = all.next();
        all.remove();
        return oldest;
    }
}
