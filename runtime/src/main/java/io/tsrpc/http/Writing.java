package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of a server that are not written yet, and the threads that wait until clients read them.
 *
 * <p>When the server stops these threads are interrupted: with TLS the JDK closes a connection only when nobody writes to it, and a client
 * that reads nothing would keep the server from stopping. When the answers take too much, those are that have waited for longest.
 */
final class Writing {
    private final RepeatedLog refusals = new RepeatedLog(Log.of(Topic.HTTP_SERVER));
    private final long limit;

    /** In the order in which they began. */
    @GuardedBy("this")
    private final Map<Wait, Waiting> open = new LinkedHashMap<>();

    /** The bytes of all answers but those that are given up, and will be released when their threads notice it. */
    @GuardedBy("this")
    private long bytes;

    @GuardedBy("this")
    private boolean ended;

    /** @param limit how many bytes of answers there may be */
    Writing(long limit) {
        this.limit = limit;
    }

    /** A wait of one thread. */
    @FunctionalInterface
    interface Wait {
        /** Interrupts the thread if it still waits. */
        void expire();
    }

    /** What is known of a wait. Guarded by the lock of the whole. */
    private static final class Waiting {
        private final int size;
        private boolean isGivenUp;

        private Waiting(int size) {
            this.size = size;
        }
    }

    /** There is an answer of so many bytes, until {@link #release}. It may wait for a thread that writes it. */
    void hold(int size) {
        giveUp(size);
        synchronized (this) { // last: nothing can fail from here on
            bytes += size;
        }
    }

    /** The answer is written, or never will be. */
    synchronized void release(int size) {
        bytes -= size;
    }

    /**
     * A thread may have to wait from now on, until {@link #done}.
     *
     * @param size the bytes of the answer that it writes, if that is held
     */
    void begin(Wait wait, int size) {
        giveUp(0);
        boolean isOver;
        synchronized (this) {
            open.put(wait, new Waiting(size));
            isOver = ended;
        }
        if (isOver) {
            wait.expire();
        }
    }

    synchronized void done(Wait wait) {
        Waiting over = open.remove(wait);
        if (over != null && over.isGivenUp) {
            bytes += over.size; // until it is released
        }
    }

    /** Interrupts those who have waited for longest, until there is room for an answer. A single one may be of any size. */
    private void giveUp(int size) {
        List<Wait> oldest = takeOldest(size);
        if (!oldest.isEmpty()) {
            oldest.forEach(Wait::expire);
            refusals.warn("Gave up answers that clients do not read: maxTotalPendingBytes, {}, is reached", limit);
        }
    }

    private synchronized List<Wait> takeOldest(int size) {
        if (bytes + size <= limit) {
            return List.of();
        }
        List<Wait> oldest = new ArrayList<>(open.size()); // now: when memory is short, no wait is left half given up
        for (Map.Entry<Wait, Waiting> next : open.entrySet()) {
            if (bytes + size <= limit / 4 * 3) { // this is not done again for each answer
                break;
            }
            Waiting waiting = next.getValue();
            if (waiting.size > 0 && !waiting.isGivenUp) {
                waiting.isGivenUp = true;
                bytes -= waiting.size;
                oldest.add(next.getKey());
            }
        }
        return oldest;
    }

    /** Interrupts all who wait, and all who will. */
    void end() {
        List<Wait> all;
        synchronized (this) {
            ended = true;
            all = List.copyOf(open.keySet());
        }
        all.forEach(Wait::expire);
    }
}
