package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The threads of a server that wait until clients read, and the answers that they hold meanwhile.
 *
 * <p>When the server stops they are interrupted: with TLS the JDK closes a connection only when nobody writes to it, and a client that reads
 * nothing would keep the server from stopping. When their answers take too much, those are that have waited for longest.
 */
final class Writing {
    private final RepeatedLog refusals = new RepeatedLog(Log.of(Topic.HTTP_SERVER));
    private final long limit;

    /** With the bytes of their answers, in the order in which they began. */
    @GuardedBy("this")
    private final Map<Wait, Integer> open = new LinkedHashMap<>();

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

    /**
     * A thread may have to wait from now on, until {@link #done}.
     *
     * @param size how many bytes it holds for that long
     */
    void begin(Wait wait, int size) {
        boolean isOver;
        List<Wait> oldest;
        synchronized (this) {
            oldest = bytes + size > limit ? takeOldest(size) : List.of();
            open.put(wait, size);
            bytes += size;
            isOver = ended;
        }
        if (isOver) {
            wait.expire();
        }
        if (!oldest.isEmpty()) {
            oldest.forEach(Wait::expire);
            refusals.warn("Gave up answers that clients do not read: maxTotalPendingBytes, {}, is reached", limit);
        }
    }

    /** Takes out those who have waited for longest, until there is room for an answer. A single one may be of any size. */
    @GuardedBy("this")
    private List<Wait> takeOldest(int size) {
        List<Wait> oldest = new ArrayList<>();
        Iterator<Map.Entry<Wait, Integer>> all = open.entrySet().iterator();
        while (all.hasNext() && bytes + size > limit / 4 * 3) { // this is not done again for each answer
            Map.Entry<Wait, Integer> next = all.next();
            if (next.getValue() > 0) {
                oldest.add(next.getKey());
                bytes -= next.getValue();
                all.remove();
            }
        }
        return oldest;
    }

    synchronized void done(Wait wait) {
        Integer size = open.remove(wait);
        if (size != null) { // else it was given up
            bytes -= size;
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
