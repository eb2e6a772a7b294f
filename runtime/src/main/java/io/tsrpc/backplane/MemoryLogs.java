package io.tsrpc.backplane;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.SerialQueue;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The logs of all topics in memory. Thread-safe. */
final class MemoryLogs {
    /** How many topics each step looks at, to forget those that keep nothing: more than it can add. */
    private static final int FORGETTING = 2;

    /** So many are kept however little memory there is. */
    private static final int FEW_LOGS = 10_000;

    private final long maxBytes;
    private final long mostLogs;
    private final LongSupplier nanoTime;
    private final String life = UUID.randomUUID().toString().substring(0, 8);
    private final Predicate<String> isHeard;

    /** In the order in which they were last looked at. */
    @GuardedBy("this")
    private final Map<String, MemoryLog> logs = new LinkedHashMap<>(16, 0.75f, true);

    /** Those that keep frames, in the order of their last ones. */
    @GuardedBy("this")
    private final Set<MemoryLog> filled = new LinkedHashSet<>();

    @GuardedBy("this")
    private final SerialQueue deliveries = new SerialQueue();

    @GuardedBy("this")
    private long bytes;

    /** That of new logs: a topic that had one that was forgotten gets another. */
    @GuardedBy("this")
    private String epoch;

    @GuardedBy("this")
    private long epochs;

    /**
     * Creates no logs yet.
     *
     * @param maxBytes how much memory their frames may take together, and about as much those may that have none
     * @param isHeard whether somebody has subscribed to a topic
     */
    MemoryLogs(long maxBytes, LongSupplier nanoTime, Predicate<String> isHeard) {
        this.maxBytes = maxBytes;
        this.mostLogs = Math.max(FEW_LOGS, maxBytes / MemoryLog.SIZE);
        this.nanoTime = nanoTime;
        this.isHeard = isHeard;
        this.epoch = nextEpoch();
    }

    @GuardedBy("this")
    private String nextEpoch() {
        return life + '.' + ++epochs;
    }

    /** How much memory their frames take, about. */
    synchronized long bytes() {
        return bytes;
    }

    /** The number of topics that have one. */
    synchronized int size() {
        return logs.size();
    }

    /**
     * Appends a frame.
     *
     * @param delivery hears of its position, before that of any later frame
     */
    synchronized Position append(String topic, byte[] frame, Retention retention, Consumer<Position> delivery) {
        long now = nanoTime.getAsLong();
        MemoryLog log = log(topic, now);
        change(log, () -> log.append(frame, retention, now));
        filled.remove(log);
        filled.add(log);
        while (bytes > maxBytes && (filled.size() > 1 || log.size() > 1)) {
            MemoryLog silent = filled.iterator().next();
            change(silent, silent::dropFirst);
        }
        Position at = log.top();
        deliver(() -> delivery.accept(at));
        return at;
    }

    @GuardedBy("this")
    private void change(MemoryLog log, Runnable change) {
        long before = log.memory();
        change.run();
        bytes += log.memory() - before;
        if (log.size() == 0) {
            filled.remove(log);
        }
    }

    /** Reads as {@link RoomLog#read} does. */
    synchronized Page read(String topic, @Nullable Position after, int maxMessages, int maxReadBytes) {
        long now = nanoTime.getAsLong();
        MemoryLog log = log(topic, now);
        change(log, () -> log.dropOld(now));
        return log.read(after, maxMessages, maxReadBytes);
    }

    /** The log of a topic, as new if there is none. */
    @GuardedBy("this")
    private MemoryLog log(String topic, long now) {
        MemoryLog log = logs.computeIfAbsent(topic, unused -> new MemoryLog(epoch));
        log.used(now);
        for (int i = 0; i < FORGETTING; i++) {
            lookAtOldest(now);
        }
        return log;
    }

    /**
     * A log that keeps nothing is forgotten when nobody can come back to it any more: positions in it must mean something until then. If there
     * are very many, as when somebody enters ever new rooms, that is earlier, first of all for those to which nothing was ever appended.
     */
    @GuardedBy("this")
    private void lookAtOldest(long now) {
        Iterator<Map.Entry<String, MemoryLog>> all = logs.entrySet().iterator();
        Map.Entry<String, MemoryLog> oldest = all.next();
        String topic = oldest.getKey();
        MemoryLog log = oldest.getValue();
        change(log, () -> log.dropOld(now));
        boolean isInTheWay = log.size() == 0 && logs.size() > (log.isUnwritten() ? mostLogs : 2 * mostLogs);
        if (isHeard.test(topic) || !(isInTheWay || log.isForgettable(now))) {
            MemoryLog unused = logs.get(topic); // it is the newest now
            return;
        }
        all.remove();
        if (!log.isUnwritten()) {
            epoch = nextEpoch();
        }
    }

    /** With the lock, so that all get everything in one order; what a receiver publishes at once comes after what it is being told. */
    synchronized void deliver(Runnable delivery) {
        Runnable work = deliveries.add(delivery);
        if (work != null) {
            work.run();
        }
    }
}
