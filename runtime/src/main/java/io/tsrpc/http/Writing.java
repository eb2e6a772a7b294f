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
    private final Map<Wait, Long> open = new LinkedHashMap<>();

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
     * A thread may have to wait from now on.
     *
     * @param size how many bytes it holds for that long
     */
    void begin(Wait wait, long size) {
        List<Wait> given = new ArrayList<>();
        synchronized (this) {
            open.put(wait, size);
            bytes += size;
            if (ended) {
                given.add(wait);
            } else if (bytes > limit) {
                giveUpOldest(wait, given);
            }
        }
        if (given.isEmpty()) {
            return;
        }
        given.forEach(Wait::expire);
        if (!hasEnded()) {
            refusals.warn("Gave up answers that clients do not read: maxTotalPendingBytes, {}, is reached", limit);
        }
    }

    /** A single answer may be of any size. */
    @GuardedBy("this")
    private void giveUpOldest(Wait latest, List<Wait> given) {
        Iterator<Map.Entry<Wait, Long>> oldest = open.entrySet().iterator();
        while (oldest.hasNext() && bytes > limit / 4 * 3) { // this is not done again for each answer
            Map.Entry<Wait, Long> next = oldest.next();
            if (next.getKey() != latest && next.getValue() > 0) {
                bytes -= next.getValue();
                oldest.remove();
                given.add(next.getKey());
            }
        }
    }

    synchronized void done(Wait wait) {
        Long size = open.remove(wait);
        if (size != null) {
            bytes -= size;
        }
    }

    private synchronized boolean hasEnded() {
        return ended;
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
