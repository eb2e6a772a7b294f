package io.tsrpc.testing.backplane;

import static java.util.Objects.requireNonNull;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.MemoryEngine;
import io.tsrpc.backplane.Page;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.backplane.RoomLog;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An engine for several nodes that does wrong what engines do wrong: it loses, doubles, delays and reorders frames, does not answer,
 * cuts nodes off, and begins anew without its logs or with old ones. What happens is random, from the test's seed and clock, and what
 * waits runs on the thread that advances the clock. For tests on one thread.
 */
public final class FaultyEngine {
    /** After what time a node hears of a frame that it has lost, at most. */
    private static final Duration NOTICE = Duration.ofSeconds(2);

    private final long maxBytes;
    private final Timer timer;
    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, List<Appended>> appended = new LinkedHashMap<>();
    private Map<String, List<Appended>> snapshot = Map.of();
    private MemoryEngine engine;
    private Backplane own;
    private Faults faults = Faults.NONE;

    /**
     * What was appended to a topic.
     *
     * @param at the place that it got
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Appended(Position at, byte[] frame, Retention retention) {}

    /**
     * Creates an engine that works.
     *
     * @param maxBytes how much all logs keep together, as in {@link MemoryEngine}
     * @param random decides what goes wrong
     */
    public FaultyEngine(long maxBytes, Timer timer, Random random) {
        this.maxBytes = maxBytes;
        this.timer = timer;
        this.random = random;
        this.engine = new MemoryEngine(maxBytes, timer::nanoTime);
        this.own = engine.connect();
    }

    /** Sets what goes wrong from now on. */
    public void faults(Faults now) {
        faults = requireNonNull(now, "faults");
    }

    /** Returns a new connection to this engine, for one server. It is up. */
    public Node connect() {
        Node node = new Node();
        nodes.add(node);
        return node;
    }

    /** What was appended to a topic since the engine was created, in this order; what was restored comes again, with its new place. */
    public List<Appended> appended(String topic) {
        return List.copyOf(appended.getOrDefault(topic, List.of()));
    }

    /** The place of a topic's last frame. */
    public Position top(String topic) {
        return log(own).read(topic, null, 1, 1).toCompletableFuture().join().top();
    }

    /** Remembers what the logs hold, for {@link #restartFromSnapshot}. */
    public void saveSnapshot() {
        snapshot = new LinkedHashMap<>();
        appended.forEach((topic, frames) -> {
            String epoch = top(topic).epoch();
            snapshot.put(
                    topic,
                    frames.stream()
                            .filter(frame -> frame.at().epoch().equals(epoch))
                            .toList());
        });
    }

    /** The engine's process ends, and a new one begins without any logs. All nodes are down until {@link Node#up}. */
    public void restartEmpty() {
        restart(Map.of());
    }

    /** The engine's process ends, and a new one begins with the logs of the last snapshot. All nodes are down until {@link Node#up}. */
    public void restartFromSnapshot() {
        restart(snapshot);
    }

    private void restart(Map<String, List<Appended>> data) {
        nodes.forEach(Node::down);
        engine = new MemoryEngine(maxBytes, timer::nanoTime);
        own = engine.connect();
        data.forEach((topic, frames) -> frames.forEach(frame -> append(topic, frame.frame(), frame.retention())));
    }

    private Position append(String topic, byte[] frame, Retention retention) {
        Position at =
                log(own).append(topic, frame, retention).toCompletableFuture().join();
        appended.computeIfAbsent(topic, unused -> new ArrayList<>()).add(new Appended(at, frame, retention));
        return at;
    }

    private static RoomLog log(Backplane backplane) {
        return backplane.log().orElseThrow();
    }

    /** Nothing more goes wrong: all nodes are up, and hear within two seconds of what they have lost. What hangs stays so. */
    public void heal() {
        faults = Faults.NONE;
        nodes.forEach(Node::up);
    }

    private boolean happens(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    private Duration delay() {
        long longest = faults.delay().toNanos();
        return longest == 0 ? Duration.ZERO : Duration.ofNanos((long) (random.nextDouble() * longest));
    }

    /** Runs a task after a delay; at once if it is zero. */
    private void after(Duration delay, Runnable task) {
        if (delay.isZero()) {
            task.run();
        } else {
            var unused = timer.after(delay, task);
        }
    }

    /** The engine as one server sees it. */
    public final class Node implements Backplane, RoomLog {
        private final Set<String> topics = new LinkedHashSet<>();
        private final List<CompletableFuture<?>> waiting = new ArrayList<>();
        private final Map<String, Long> lastArrival = new LinkedHashMap<>();
        private @Nullable Receiver receiver;
        private @Nullable Backplane inner;
        private State state = State.UP;

        /** Of which connection to the engine something is: what belongs to an earlier one does not arrive. */
        private int connection;

        private Node() {}

        private enum State {
            UP,
            CUT,
            DOWN,
            CLOSED
        }

        // --- what a test does with it
        // ------------------------------------------------------------------------------------

        /** The network to the engine ends, and nobody notices: nothing arrives, and nothing is answered. */
        public void cut() {
            if (state == State.UP) {
                state = State.CUT;
            }
        }

        /** The node notices that it does not reach the engine. What waits fails. */
        public void down() {
            if (state == State.UP || state == State.CUT) {
                state = State.DOWN;
                disconnect();
                if (receiver != null) {
                    receiver.down(unreachable());
                }
            }
        }

        /** The node reaches the engine again, and subscribes again. */
        public void up() {
            if (state == State.CUT) {
                down();
            }
            if (state == State.DOWN) {
                state = State.UP;
                connect();
                if (receiver != null) {
                    receiver.up();
                }
            }
        }

        /** Whether it reaches the engine. */
        public boolean isUp() {
            return state == State.UP;
        }

        /** To what it has subscribed. */
        public Set<String> topics() {
            return Set.copyOf(topics);
        }

        // --- the connection
        // ----------------------------------------------------------------------------------------------

        private void connect() {
            Backplane fresh = engine.connect();
            inner = fresh;
            int current = ++connection;
            fresh.start(new Arriving(current));
            topics.forEach(topic -> {
                var unused = fresh.subscribe(topic);
            });
        }

        private void disconnect() {
            connection++;
            lastArrival.clear();
            if (inner != null) {
                inner.close();
                inner = null;
            }
            List<CompletableFuture<?>> over = List.copyOf(waiting);
            waiting.clear();
            over.forEach(answer -> answer.completeExceptionally(unreachable()));
        }

        private IllegalStateException unreachable() {
            return new IllegalStateException("The engine cannot be reached, as the test wants");
        }

        private Backplane inner() {
            return requireNonNull(inner, "not started");
        }

        /** Hears what the engine sends, and passes on what arrives of it. */
        private final class Arriving implements Receiver {
            private final int current;

            Arriving(int current) {
                this.current = current;
            }

            @Override
            public void published(String topic, byte[] frame) {
                arrive(topic, hearing -> hearing.published(topic, frame));
            }

            @Override
            public void appended(String topic, Position position, byte[] frame) {
                arrive(topic, hearing -> hearing.appended(topic, position, frame));
            }

            @Override
            public void lost(@Nullable String topic) {
                throw new AssertionError("A MemoryEngine loses nothing");
            }

            @Override
            public void down(Throwable cause) {
                throw new AssertionError("A MemoryEngine is never down");
            }

            @Override
            public void up() {
                throw new AssertionError("A MemoryEngine is never down");
            }

            private void arrive(String topic, Consumer<Receiver> call) {
                if (state != State.UP) {
                    return;
                }
                if (happens(faults.loss())) {
                    var unused = timer.after(
                            NOTICE.multipliedBy(1 + random.nextInt(10)).dividedBy(10),
                            () -> pass(hearing -> hearing.lost(random.nextBoolean() ? topic : null)));
                    return;
                }
                for (int times = happens(faults.duplication()) ? 2 : 1; times > 0; times--) {
                    after(orderedDelay(topic), () -> pass(call));
                }
            }

            /** Frames of a topic keep their order, unless they are reordered. */
            private Duration orderedDelay(String topic) {
                long now = timer.nanoTime();
                long due = now + delay().toNanos();
                if (!happens(faults.reordering())) {
                    due = Math.max(due, lastArrival.getOrDefault(topic, now));
                    lastArrival.put(topic, due);
                }
                return Duration.ofNanos(due - now);
            }

            private void pass(Consumer<Receiver> call) {
                Receiver hearing = receiver;
                if (hearing != null && current == connection && state == State.UP) {
                    call.accept(hearing);
                }
            }
        }

        // --- what a server asks
        // ------------------------------------------------------------------------------------------

        @Override
        public void start(Receiver hearing) {
            receiver = requireNonNull(hearing, "receiver");
            connect();
        }

        @Override
        public CompletionStage<Void> publish(String topic, byte[] frame) {
            return ask(() -> inner().publish(topic, frame).toCompletableFuture().join());
        }

        @Override
        public CompletionStage<Void> subscribe(String topic) {
            topics.add(topic);
            return ask(() -> {
                if (topics.contains(topic)) {
                    var unused = inner().subscribe(topic);
                }
                return null;
            });
        }

        @Override
        public void unsubscribe(String topic) {
            topics.remove(topic);
            lastArrival.remove(topic);
            if (inner != null) {
                inner.unsubscribe(topic);
            }
        }

        @Override
        public Optional<RoomLog> log() {
            return Optional.of(this);
        }

        @Override
        public CompletionStage<Position> append(String topic, byte[] frame, Retention retention) {
            return ask(() -> FaultyEngine.this.append(topic, frame, retention));
        }

        @Override
        public CompletionStage<Page> read(String topic, @Nullable Position after, int maxMessages, int maxBytes) {
            return ask(() -> FaultyEngine.log(inner())
                    .read(topic, after, maxMessages, maxBytes)
                    .toCompletableFuture()
                    .join());
        }

        @Override
        public void close() {
            state = State.CLOSED;
            topics.clear();
            disconnect();
        }

        /** Asks the engine, after some time, and answers after some more. */
        private <T extends @Nullable Object> CompletionStage<T> ask(Supplier<T> question) {
            CompletableFuture<T> answer = new CompletableFuture<>();
            if (state == State.DOWN || state == State.CLOSED) {
                answer.completeExceptionally(unreachable());
                return answer;
            }
            waiting.add(answer);
            int current = connection;
            boolean fails = happens(faults.failing());
            boolean hangs = state == State.CUT || happens(faults.hanging());
            boolean isDone = state == State.UP && (!(fails || hangs) || random.nextBoolean());
            after(delay(), () -> {
                if (current != connection) {
                    return;
                }
                CompletableFuture<T> result = isDone ? done(question) : new CompletableFuture<>();
                if (fails) {
                    result = CompletableFuture.failedFuture(
                            new IllegalStateException("The engine fails, as the test wants"));
                }
                if (!hangs) {
                    answerLater(answer, result);
                }
            });
            return answer;
        }

        private <T extends @Nullable Object> CompletableFuture<T> done(Supplier<T> question) {
            return CompletableFuture.completedFuture(question.get());
        }

        private <T extends @Nullable Object> void answerLater(
                CompletableFuture<T> answer, CompletableFuture<T> result) {
            after(delay(), () -> {
                waiting.removeIf(other -> other == answer);
                var unused = result.whenComplete((value, failure) -> {
                    if (failure == null) {
                        answer.complete(value);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                });
            });
        }
    }
}
