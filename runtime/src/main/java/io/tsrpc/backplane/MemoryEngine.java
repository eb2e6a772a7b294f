package io.tsrpc.backplane;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final MemoryLogs logs;

    /**
     * Creates an engine that keeps nothing yet.
     *
     * @param maxBytes how much memory the frames of all logs may take together, about, from 1 on. Beyond it, the log that has had no message
     *     for the longest time loses its oldest. About as much may be taken by logs without frames, of topics that were used lately
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
        logs = new MemoryLogs(maxBytes, requireNonNull(nanoTime, "nanoTime"), this::isHeard);
    }

    private boolean isHeard(String topic) {
        return nodes.stream().anyMatch(node -> node.topics.contains(topic));
    }

    /** Returns a new connection to this engine, for one server. */
    public Backplane connect() {
        return new Node();
    }

    /** How much memory the frames of all logs take, about. */
    public long bytes() {
        return logs.bytes();
    }

    /** The number of topics of which it knows. */
    public int topics() {
        return logs.size();
    }

    /** The engine as one server sees it. */
    private final class Node implements Backplane, RoomLog {
        private final Set<String> topics = ConcurrentHashMap.newKeySet();
        private volatile @Nullable Receiver receiver;
        private volatile boolean closed;

        @Override
        public void start(Receiver hearing) {
            requireNonNull(hearing, "receiver");
            if (receiver != null) {
                throw new IllegalStateException("This backplane is another server's; each server needs its own");
            }
            receiver = hearing;
            nodes.add(this);
        }

        @Override
        public CompletionStage<Void> publish(String topic, byte[] frame) {
            return answer(() -> {
                logs.deliver(() -> nodes.forEach(node -> node.published(topic, frame)));
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
            return answer(() ->
                    logs.append(topic, frame, retention, at -> nodes.forEach(node -> node.appended(topic, at, frame))));
        }

        @Override
        public CompletionStage<Page> read(String topic, @Nullable Position after, int maxMessages, int maxBytes) {
            return answer(() -> logs.read(topic, after, maxMessages, maxBytes));
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
