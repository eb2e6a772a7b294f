package io.tsrpc.cluster;

import static java.util.Objects.requireNonNull;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Page;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.backplane.RoomLog;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server asks of a backplane, whatever that does: each question ends in time, what is thrown is a failure too, and no more than a few
 * bytes wait to be appended. Stages complete on the backplane's threads or on the timer. Thread-safe.
 */
public final class Engine {
    /** How long an answer may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How many bytes may wait to be appended, unless it is a single frame. */
    public static final long MOST_WAITING = 4 << 20;

    /** What a frame takes beside its bytes while it waits, about. */
    private static final int OVERHEAD = 512;

    private final Backplane backplane;
    private final @Nullable RoomLog log;
    private final Timer timer;
    private final AtomicLong waiting = new AtomicLong();
    private final LongAdder reads = new LongAdder();
    private volatile boolean isUp = true;

    /** Creates one for a backplane that has not started. */
    public Engine(Backplane backplane, Timer timer) {
        this.backplane = backplane;
        this.log = backplane.log().orElse(null);
        this.timer = timer;
    }

    /** Whether it keeps messages. */
    public boolean hasLog() {
        return log != null;
    }

    /** As {@link Backplane#start}. */
    public void start(Backplane.Receiver receiver) {
        backplane.start(new Watched(receiver));
    }

    /** Whether it can be reached, as far as it is known. */
    public boolean isUp() {
        return isUp;
    }

    /** Passes everything on. */
    private final class Watched implements Backplane.Receiver {
        private final Backplane.Receiver receiver;

        Watched(Backplane.Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void published(String topic, byte[] frame) {
            receiver.published(topic, frame);
        }

        @Override
        public void appended(String topic, Position position, byte[] frame) {
            receiver.appended(topic, position, frame);
        }

        @Override
        public void lost(@Nullable String topic) {
            receiver.lost(topic);
        }

        @Override
        public void down(Throwable cause) {
            isUp = false;
            receiver.down(cause);
        }

        @Override
        public void up() {
            isUp = true;
            receiver.up();
        }
    }

    /** As {@link Backplane#close}. */
    public void close() {
        backplane.close();
    }

    /** As {@link Backplane#subscribe}. */
    public CompletionStage<Void> subscribe(String topic) {
        return subscribe(topic, PATIENCE);
    }

    /** The same for those who have less patience. */
    public CompletionStage<Void> subscribe(String topic, Duration patience) {
        return ask(() -> backplane.subscribe(topic), patience);
    }

    /** As {@link Backplane#unsubscribe}. */
    public void unsubscribe(String topic) {
        backplane.unsubscribe(topic);
    }

    /** How many times a log was read. */
    public long reads() {
        return reads.sum();
    }

    /** As {@link RoomLog#read}. */
    public CompletionStage<Page> read(String topic, @Nullable Position after, int maxMessages, int maxBytes) {
        reads.increment();
        return ask(() -> requireNonNull(log, "log").read(topic, after, maxMessages, maxBytes));
    }

    /** As {@link RoomLog#append}. */
    public CompletionStage<Position> append(String topic, byte[] frame, Retention retention) {
        long size = frame.length + (long) OVERHEAD;
        long before = waiting.getAndAdd(size);
        CompletionStage<Position> appended = before > 0 && before + size > MOST_WAITING
                ? CompletableFuture.failedFuture(new IllegalStateException("Too much waits for its answers"))
                : ask(() -> requireNonNull(log, "log").append(topic, frame, retention));
        return appended.whenComplete((at, failure) -> waiting.addAndGet(-size));
    }

    /**
     * Publishes a frame, and does not wait for an answer. Returns a stage that has failed already if the engine is down or full; what
     * becomes of another one is the backplane's affair.
     */
    public CompletionStage<Void> publish(String topic, byte[] frame) {
        try {
            return backplane.publish(topic, frame);
        } catch (Throwable e) { // of an adapter, which should not throw
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Publishes a frame that others wait for. */
    public CompletionStage<Void> publishInTime(String topic, byte[] frame) {
        return ask(() -> backplane.publish(topic, frame));
    }

    private <T extends @Nullable Object> CompletionStage<T> ask(Supplier<CompletionStage<T>> question) {
        return ask(question, PATIENCE);
    }

    private <T extends @Nullable Object> CompletionStage<T> ask(
            Supplier<CompletionStage<T>> question, Duration patience) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            var unused = question.get().whenComplete((result, failure) -> {
                if (failure == null) {
                    answer.complete(result);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (Throwable e) { // of an adapter, which should not throw
            answer.completeExceptionally(e);
        }
        if (!answer.isDone()) {
            Timeout limit = timer.after(
                    patience,
                    () -> answer.completeExceptionally(
                            new TimeoutException("There was no answer for " + patience.toSeconds() + " s")));
            var unused = answer.whenComplete((result, failure) -> limit.cancel());
        }
        return answer;
    }
}
