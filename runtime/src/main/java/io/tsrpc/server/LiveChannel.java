package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.cluster.Engine;
import io.tsrpc.cluster.MessageStream;
import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.codec.CodecException;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The subscription of this server to a room that keeps no messages, as long as it has members here and for some time after that. While
 * the engine cannot be reached they hear those on this server alone.
 */
final class LiveChannel {
    /** For how long a room without members is still heard. */
    private static final Duration LINGER = Duration.ofSeconds(5);

    /** How long those who join wait until it is heard. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final RepeatedLog LOG = new RepeatedLog(Log.of(Topic.SERVER_ROOM));

    private final String topic;
    private final Engine engine;
    private final Timer timer;
    private final BooleanSupplier isEmpty;
    private final Runnable whenEnded;
    private final LiveStream stream;
    private final Executor userThreads;
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /** Of which stream the latest message is: the next one mostly is, too. */
    private volatile @Nullable MessageStream latest;

    /** The current attempt to subscribe, or that which has succeeded; null if none has. */
    @GuardedBy("this")
    private @Nullable CompletableFuture<Boolean> subscribed;

    /** Whether those who are there were let in though it heard nothing. */
    @GuardedBy("this")
    private boolean hasFailed;

    @GuardedBy("this")
    private boolean endsSoon;

    @GuardedBy("this")
    private boolean ended;

    /**
     * Creates a channel that hears nothing.
     *
     * @param isEmpty whether the room has no members here
     * @param whenEnded runs when it hears nothing any more: the next channel of the room subscribes again
     */
    LiveChannel(
            String topic,
            Engine engine,
            Timer timer,
            BooleanSupplier isEmpty,
            Runnable whenEnded,
            LiveStream stream,
            Executor userThreads) {
        this.topic = topic;
        this.engine = engine;
        this.timer = timer;
        this.isEmpty = isEmpty;
        this.whenEnded = whenEnded;
        this.stream = stream;
        this.userThreads = userThreads;
    }

    /**
     * Decodes a frame of the room. Called by one thread at a time.
     *
     * @throws CodecException if it is no message
     */
    NodeMessage decode(byte[] frame) {
        NodeMessage message = NodeMessage.decode(frame, latest);
        latest = message.stream();
        return message;
    }

    /** What arrives. */
    LiveStream stream() {
        return stream;
    }

    /**
     * Subscribes, unless that is done.
     *
     * @return completes when it hears the room, or cannot, on a thread for user code: answers to clients follow; null if it ends: when it
     *     is {@link #over}, another one has to be asked
     */
    @Nullable
    CompletionStage<?> hear() {
        if (isEmpty.getAsBoolean()) { // all have left before there was this channel to be told
            endSoon();
        }
        CompletableFuture<Boolean> attempt;
        synchronized (this) {
            if (ended) {
                return null;
            }
            if (subscribed != null) {
                return subscribed;
            }
            attempt = new CompletableFuture<>();
            subscribed = attempt;
        }
        var unused = engine.subscribe(topic, PATIENCE).whenComplete((done, failure) -> {
            if (failure != null) {
                isNotSubscribed(failure);
            } else {
                isSubscribed();
            }
            userThreads.execute(() -> attempt.complete(failure == null));
        });
        return attempt;
    }

    private void isSubscribed() {
        boolean isLate;
        synchronized (this) {
            isLate = hasFailed;
            hasFailed = false;
        }
        if (isLate) { // who has joined since then has not heard what was sent
            stream.lost();
        }
    }

    private void isNotSubscribed(Throwable why) {
        synchronized (this) {
            subscribed = null;
            hasFailed = true;
        }
        if (engine.isUp()) { // otherwise it is tried again when it is
            LOG.warn("{} cannot be heard from other servers: {}", topic, why.toString());
            var unused = timer.after(RETRY, this::tryAgain);
        }
    }

    private void tryAgain() {
        if (!isEmpty.getAsBoolean()) {
            var unused = hear();
        }
    }

    /** The engine is there again, and all subscriptions hold. What was sent meanwhile may be missing. */
    void isUp() {
        tryAgain();
        stream.lost();
    }

    /** Ends some time later, if nobody is there then. */
    void endSoon() {
        synchronized (this) {
            if (ended || endsSoon) {
                return;
            }
            endsSoon = true;
        }
        var unused = timer.after(LINGER, this::endIfEmpty);
    }

    private void endIfEmpty() {
        synchronized (this) {
            endsSoon = false;
            if (!isEmpty.getAsBoolean() || ended) {
                return;
            }
            ended = true;
        }
        stream.end(
                () -> { // behind what has arrived: whoever hears the next channel has heard it before
                    try {
                        engine.unsubscribe(topic); // first: the next channel subscribes again
                    } finally {
                        whenEnded.run();
                        over.complete(null);
                    }
                });
    }

    /** Completes when it hears nothing any more. */
    CompletionStage<Void> over() {
        return over;
    }
}
