package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of a server that are not written yet, and the threads that wait until clients read them.
 *
 * <p>When the server stops they are interrupted: with TLS the JDK closes a connection only when nobody writes to it, and a client that reads
 * nothing would keep the server from stopping. When the answers take too much, those threads are that have waited for longest.
 */
final class Writing {
    private final RepeatedLog refusals = new RepeatedLog(Log.of(Topic.HTTP_SERVER));
    private final long limit;

    /** Those who wait, with the bytes of their answers, in the order in which they began. */
    @GuardedBy("this")
    private final Map<Wait, Integer> open = new LinkedHashMap<>();

    /** Those of them who were interrupted because of their answers, and still hold them. */
    @GuardedBy("this")
    private final Map<Wait, Integer> givenUp = new HashMap<>();

    /** The bytes of all answers, but for those that are given up. */
    @GuardedBy("this")
    private long bytes;

    @GuardedBy("this")
    private boolean ended;

    /** @param limit how many bytes of answers may wait */
    Writing(long limit) {
        this.limit = limit;
    }

    /** A wait of one thread. */
    @FunctionalInterface
    interface Wait {
        /** Interrupts the thread if it still waits. */
        void expire();
    }

    /** There is an answer of so many bytes, which will be written, until {@link #release}. */
    void hold(int size) {
        giveUp(change(size));
    }

    /** It is written, or never will be. */
    void release(int size) {
        giveUp(change(-size));
    }

    private synchronized List<Wait> change(int by) {
        bytes += by;
        return by > 0 ? oldest() : List.of();
    }

    /**
     * A thread may have to wait from now on.
     *
     * @param size how many bytes it holds for that long
     */
    void begin(Wait wait, int size) {
        boolean isOver;
        List<Wait> given;
        synchronized (this) {
            given = oldest();
            open.put(wait, size);
            isOver = ended;
        }
        if (isOver) {
            wait.expire();
        }
        giveUp(given);
    }

    /** Those who have waited for longest, if there is too much. Who has just begun is given up when there is more. */
    @GuardedBy("this")
    private List<Wait> oldest() {
        if (bytes <= limit) {
            return List.of();
        }
        List<Wait> oldest = new ArrayList<>();
        Iterator<Map.Entry<Wait, Integer>> all = open.entrySet().iterator();
        while (all.hasNext() && bytes > limit / 4 * 3) { // this is not done again for each answer
            Map.Entry<Wait, Integer> next = all.next();
            if (next.getValue() > 0) {
                all.remove();
                bytes -= next.getValue();
                givenUp.put(next.getKey(), next.getValue());
                oldest.add(next.getKey());
            }
        }
        return oldest;
    }

    private void giveUp(List<Wait> oldest) {
        if (!oldest.isEmpty()) {
            oldest.forEach(Wait::expire);
            refusals.warn("Gave up answers that clients do not read: maxTotalPendingBytes, {}, is reached", limit);
        }
    }

    synchronized void done(Wait wait) {
        open.remove(wait);
        Integer size = givenUp.remove(wait);
        if (size != null) {
            bytes += size; // until it is released
        }
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
