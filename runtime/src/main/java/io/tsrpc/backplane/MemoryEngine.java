package io.tsrpc.backplane;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.SerialQueue;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An engine inside a JVM, for servers there. A server that has no other backplane has one of its own. What it keeps is gone with the
 * JVM, and clients that come back to rooms are told so.
 *
 * <p>It drops what is too old when it is used; until then old messages take memory, but nobody gets them.
 */
public final class MemoryEngine {
    /** How many topics each step looks at, to forget those that keep nothing: more than it can add. */
    private static final int FORGETTING = 2;

    private final long maxBytes;
    private final LongSupplier nanoTime;
    private final String life = UUID.randomUUID().toString().substring(0, 8);
    private final List<Node> nodes = new CopyOnWriteArrayList<>();

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

    @GuardedBy("this")
    private long epochs;

    /**
     * Creates an engine that keeps nothing yet.
     *
     * @param maxBytes how many bytes all logs may keep together, from 1 on. Beyond it, the log that has had no message for the longest
     *     time loses its oldest
     */
    public MemoryEngine(long maxBytes) {
        this(maxBytes, System::nanoTime);
    }

    /**
     * Creates an engine with a clock of its own.
     *
     * @param nanoTime the time in nanoseconds since an arbitrary origin
     */
    public MemoryEngine(long maxBytes, LongSupplier nanoTime) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be positive, but is " + maxBytes);
        }
        this.maxBytes = maxBytes;
        this.nanoTime = requireNonNull(nanoTime, "nanoTime");
    }

    /** Returns a new connection to this engine, for one server. */
    public Backplane connect() {
        return new Node();
    }

    /** The number of bytes that all logs keep. */
    public synchronized long bytes() {
        return bytes;
    }

    /** The number of topics of which it knows. */
    public synchronized int topics() {
        return logs.size();
    }

    private synchronized Position append(String topic, byte[] frame, Retention retention) {
        long now = nanoTime.getAsLong();
        MemoryLog log = log(topic, now);
        bytes += log.append(frame, retention, now);
        filled.remove(log);
        filled.add(log);
        while (bytes > maxBytes && (filled.size() > 1 || log.size() > 1)) {
            trim(filled.iterator().next());
        }
        Position at = log.top();
        deliver(() -> nodes.forEach(node -> node.appended(topic, at, frame)));
        return at;
    }

    @GuardedBy("this")
    private void trim(MemoryLog log) {
        bytes -= log.dropOldest();
        if (log.size() == 0) {
            filled.remove(log);
        }
    }

    private synchronized Page read(String topic, @Nullable Position after, int maxMessages, int maxReadBytes) {
        long now = nanoTime.getAsLong();
        MemoryLog log = log(topic, now);
        dropOld(log, now);
        return log.read(after, maxMessages, maxReadBytes);
    }

    /** The log of a topic, as new if there is none. */
    @GuardedBy("this")
    private MemoryLog log(String topic, long now) {
        MemoryLog log = logs.computeIfAbsent(topic, unused -> new MemoryLog(life + '.' + ++epochs));
        log.used(now);
        for (int i = 0; i < FORGETTING; i++) {
            lookAtOldest(now);
        }
        return log;
    }

    /** A log that keeps nothing is forgotten when nobody can come back to it any more: positions in it must mean something until then. */
    @GuardedBy("this")
    private void lookAtOldest(long now) {
        Iterator<Map.Entry<String, MemoryLog>> all = logs.entrySet().iterator();
        Map.Entry<String, MemoryLog> oldest = all.next();
        String topic = oldest.getKey();
        MemoryLog log = oldest.getValue();
        dropOld(log, now);
        boolean isHeard = nodes.stream().anyMatch(node -> node.topics.contains(topic));
        if (isHeard || !log.isForgettable(now)) {
            MemoryLog unused = logs.get(topic); // it is the newest now
        } else {
            all.remove();
        }
    }

    @GuardedBy("this")
    private void dropOld(MemoryLog log, long now) {
        bytes -= log.dropOld(now);
        if (log.size() == 0) {
            filled.remove(log);
        }
    }

    private synchronized void publish(String topic, byte[] frame) {
        deliver(() -> nodes.forEach(node -> node.published(topic, frame)));
    }

    /** With the lock, so that all get everything in one order; what a receiver publishes at once comes after what it is being told. */
    @GuardedBy("this")
    private void deliver(Runnable delivery) {
        Runnable work = deliveries.add(delivery);
        if (work != null) {
            work.run();
        }
    }

    /** The engine as one server sees it. */
    private final class Node implements Backplane, RoomLog {
        private final Set<String> topics = ConcurrentHashMap.newKeySet();
        private volatile @Nullable Receiver receiver;
        private volatile boolean closed;

        @Override
        public void start(Receiver hearing) {
            receiver = requireNonNull(hearing, "receiver");
            nodes.add(this);
        }

        @Override
        public CompletionStage<Void> publish(String topic, byte[] frame) {
            return answer(() -> {
                MemoryEngine.this.publish(topic, frame);
                return null;
            });
        }

        @Override
        public CompletionStage<Void> subscribe(String topic) {
            return answer(() -> {
                topics.add(topic);
                return null;
            });
        }

        @Override
        public void unsubscribe(String topic) {
            topics.remove(topic);
        }

        @Override
        public Optional<RoomLog> log() {
            return Optional.of(this);
        }

        @Override
        public CompletionStage<Position> append(String topic, byte[] frame, Retention retention) {
            return answer(() -> MemoryEngine.this.append(topic, frame, retention));
        }

        @Override
        public CompletionStage<Page> read(String topic, @Nullable Position after, int maxMessages, int maxBytes) {
            return answer(() -> MemoryEngine.this.read(topic, after, maxMessages, maxBytes));
        }

        private <T extends @Nullable Object> CompletionStage<T> answer(Supplier<T> question) {
            return closed
                    ? CompletableFuture.failedFuture(new IllegalStateException("The backplane is closed"))
                    : CompletableFuture.completedFuture(question.get());
        }

        @Override
        public void close() {
            closed = true;
            nodes.remove(this);
            topics.clear();
        }

        private void published(String topic, byte[] frame) {
            Receiver hearing = receiver;
            if (hearing != null && topics.contains(topic)) {
                hearing.published(topic, frame);
            }
        }

        private void appended(String topic, Position at, byte[] frame) {
            Receiver hearing = receiver;
            if (hearing != null && topics.contains(topic)) {
                hearing.appended(topic, at, frame);
            }
        }
    }
}
