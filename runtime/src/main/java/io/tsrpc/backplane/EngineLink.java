package io.tsrpc.backplane;

import static java.util.Objects.requireNonNull;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For adapters of engines: has a session with an engine, one after the other, which is subscribed to the same topics, and none while the engine
 * cannot be reached. What is asked then fails at once. Thread-safe.
 *
 * @param <S> the adapter's sessions
 */
public final class EngineLink<S extends EngineSession> {
    private static final Log LOG = Log.of(Topic.BACKPLANE);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    /** To how many topics a session subscribes at once. */
    private static final int AT_ONCE = 500;

    private final String engine;
    private final Supplier<CompletionStage<S>> opening;
    private final Duration patience;
    private final Duration maxPause;
    private final ScheduledExecutorService timer;

    /** Held while the receiver hears of something, so that it hears of one thing at a time. */
    private final Object telling = new Object();

    // guarded by telling
    private Backplane.@Nullable Receiver receiver;

    // these are guarded by this; an annotation would make adapters' compilers look for it
    private final Set<String> topics = new HashSet<>();

    /** Null while the engine cannot be reached. */
    private @Nullable S session;

    private boolean closed;

    /**
     * Creates one without a session.
     *
     * @param engine what it is called in texts, such as {@code Redis at 127.0.0.1:6379}
     * @param opening opens a session; when the stage fails, nothing stays open
     * @param patience how long opening may take
     * @param maxPause how long the pause between two attempts is at most
     * @param timer runs what does not block
     */
    public EngineLink(
            String engine,
            Supplier<CompletionStage<S>> opening,
            Duration patience,
            Duration maxPause,
            ScheduledExecutorService timer) {
        this.engine = requireNonNull(engine, "engine");
        this.opening = requireNonNull(opening, "opening");
        this.patience = requireNonNull(patience, "patience");
        this.maxPause = requireNonNull(maxPause, "maxPause");
        this.timer = requireNonNull(timer, "timer");
    }

    /**
     * Opens the first session. Blocks.
     *
     * @throws IllegalStateException if that fails; its text says why
     */
    public void connect() {
        try {
            S first = open().toCompletableFuture().get();
            synchronized (this) {
                session = first;
            }
            watch(first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while connecting to " + engine, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(cannotBeUsed(e), e.getCause());
        }
    }

    private String cannotBeUsed(Throwable failure) {
        Throwable cause = failure;
        StringBuilder text = new StringBuilder(engine + " cannot be used");
        while ((cause = cause.getCause()) != null) {
            if (cause.getCause() == null || !(cause instanceof CompletionException)) {
                text.append(": ").append(cause.getMessage() == null ? cause.toString() : cause.getMessage());
            }
        }
        return text.toString();
    }

    /** As {@link Backplane#start}. */
    public void start(Backplane.Receiver hearing) {
        requireNonNull(hearing, "receiver");
        synchronized (telling) {
            if (receiver != null) {
                throw new IllegalStateException("This backplane is another server's; each server needs its own");
            }
            receiver = hearing;
            if (current() == null) {
                receiver.down(cannotBeReached());
            }
        }
    }

    /** Tells the receiver something that a session has heard, unless the session is not the current one any more. */
    public void tell(S from, Consumer<Backplane.Receiver> event) {
        synchronized (telling) {
            if (receiver != null && current() == from) {
                event.accept(receiver);
            }
        }
    }

    /** Asks the current session. Fails at once if there is none, and if the question throws something. */
    public <T extends @Nullable Object> CompletionStage<T> ask(Function<S, CompletionStage<T>> question) {
        S asked = current();
        if (asked == null) {
            return CompletableFuture.failedFuture(cannotBeReached());
        }
        try {
            return question.apply(asked);
        } catch (RuntimeException e) { // of the engine's client, if the connection has just ended
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized IllegalStateException cannotBeReached() {
        return new IllegalStateException(closed ? "The backplane is closed" : engine + " cannot be reached");
    }

    /** As {@link Backplane#subscribe}. */
    public CompletionStage<Void> subscribe(String topic) {
        synchronized (this) {
            if (!closed) {
                topics.add(topic);
            }
        }
        return ask(asked -> asked.subscribe(List.of(topic)));
    }

    /** As {@link Backplane#unsubscribe}. */
    public void unsubscribe(String topic) {
        S subscribed;
        synchronized (this) {
            subscribed = topics.remove(topic) ? session : null;
        }
        if (subscribed != null) {
            var unused = subscribed.unsubscribe(List.of(topic));
        }
    }

    /** The current session, or null. */
    public synchronized @Nullable S current() {
        return session;
    }

    /** To what it is subscribed. */
    public synchronized List<String> topics() {
        return List.copyOf(topics);
    }

    /** Ends the session; there are no others, and nothing more is told. */
    public void close() {
        S last;
        synchronized (this) {
            closed = true;
            last = session;
            session = null;
            topics.clear();
        }
        synchronized (telling) {
            receiver = null; // what was just being told has been told
        }
        if (last != null) {
            last.end(new IllegalStateException("The backplane is closed"));
        }
    }

    // --- one session after the other ---------------------------------------------------------------------------------

    /** Opens a session, or gives up in time. */
    private CompletionStage<S> open() {
        CompletableFuture<S> opened = new CompletableFuture<>();
        String late = "There was no answer for " + patience.toMillis() + " ms";
        Future<?> limit = timer.schedule(
                () -> opened.completeExceptionally(new TimeoutException(late)),
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        var unusedLimit = opened.whenComplete((fresh, failure) -> limit.cancel(false));
        var unused = opening.get().whenComplete((fresh, failure) -> {
            if (failure != null) {
                opened.completeExceptionally(failure);
            } else if (!opened.complete(fresh)) {
                fresh.end(new TimeoutException(late));
            }
        });
        return opened;
    }

    private void watch(S current) {
        var unused = current.over().thenAccept(why -> lost(current, why));
    }

    private void lost(S over, Throwable why) {
        synchronized (this) {
            if (session != over) {
                return;
            }
            session = null;
        }
        LOG.warn("{} cannot be reached: {}", engine, why.getMessage());
        synchronized (telling) {
            if (receiver != null) {
                receiver.down(why);
            }
        }
        comeBack(0);
    }

    private void comeBack(int failures) {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        long longest = Math.min(maxPause.toMillis(), SHORTEST_PAUSE.toMillis() << Math.min(failures, Byte.SIZE));
        long pause = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
        var unused = timer.schedule(() -> tryAgain(failures), pause, TimeUnit.MILLISECONDS);
    }

    private void tryAgain(int failures) {
        var unused = open().thenCompose(fresh -> subscribeAll(fresh, new HashSet<>())
                        .whenComplete((done, failure) -> {
                            if (failure != null) {
                                fresh.end(failure);
                            }
                        }))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.debug("{} cannot be reached yet", engine, failure);
                        comeBack(failures + 1);
                    }
                });
    }

    /** Subscribes to what is not yet subscribed to, until nothing is left; then the session is the current one. */
    private CompletionStage<Void> subscribeAll(S fresh, Set<String> done) {
        List<String> missing = new ArrayList<>();
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(cannotBeReached());
            }
            topics.stream()
                    .filter(topic -> !done.contains(topic))
                    .limit(AT_ONCE)
                    .forEach(missing::add);
            if (missing.isEmpty()) {
                session = fresh;
            }
        }
        if (missing.isEmpty()) {
            isBack(fresh, done);
            return CompletableFuture.completedFuture(null);
        }
        done.addAll(missing);
        return fresh.subscribe(missing).thenCompose(more -> subscribeAll(fresh, done));
    }

    private void isBack(S fresh, Set<String> subscribed) {
        synchronized (this) { // who comes back to a topic subscribes after this
            subscribed.removeAll(topics);
            if (!subscribed.isEmpty()) { // somebody has left meanwhile
                var unused = fresh.unsubscribe(subscribed);
            }
        }
        LOG.info("{} can be reached again", engine);
        synchronized (telling) {
            if (receiver != null) {
                receiver.up();
            }
        }
        watch(fresh); // it may be over already: then up was told before down
    }
}
