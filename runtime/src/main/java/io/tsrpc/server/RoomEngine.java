package io.tsrpc.server;

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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What rooms ask of a backplane, whatever that does: each question ends in time, what is thrown is a failure too, and no more than a few
 * bytes wait to be appended. Stages complete on the backplane's threads or on the timer.
 */
final class RoomEngine {
    /** How long an answer may take. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How many bytes may wait to be appended, unless it is a single frame. */
    static final long MOST_WAITING = 4 << 20;

    /** What a frame takes beside its bytes while it waits, about. */
    private static final int OVERHEAD = 512;

    private final Backplane backplane;
    private final @Nullable RoomLog log;
    private final Timer timer;
    private final AtomicLong waiting = new AtomicLong();

    /** Creates one for a backplane that has not started. */
    RoomEngine(Backplane backplane, Timer timer) {
        this.backplane = backplane;
        this.log = backplane.log().orElse(null);
        this.timer = timer;
    }

    /** Whether it keeps messages. */
    boolean hasLog() {
        return log != null;
    }

    void start(Backplane.Receiver receiver) {
        backplane.start(receiver);
    }

    void close() {
        backplane.close();
    }

    CompletionStage<Void> subscribe(String topic) {
        return ask(() -> backplane.subscribe(topic));
    }

    void unsubscribe(String topic) {
        backplane.unsubscribe(topic);
    }

    CompletionStage<Page> read(String topic, @Nullable Position after, int maxMessages, int maxBytes) {
        return ask(() -> requireNonNull(log, "log").read(topic, after, maxMessages, maxBytes));
    }

    CompletionStage<Position> append(String topic, byte[] frame, Retention retention) {
        long size = frame.length + (long) OVERHEAD;
        long before = waiting.getAndAdd(size);
        CompletionStage<Position> appended = before > 0 && before + size > MOST_WAITING
                ? CompletableFuture.failedFuture(new IllegalStateException("Too much waits for its answers"))
                : ask(() -> requireNonNull(log, "log").append(topic, frame, retention));
        return appended.whenComplete((at, failure) -> waiting.addAndGet(-size));
    }

    private <T extends @Nullable Object> CompletionStage<T> ask(Supplier<CompletionStage<T>> question) {
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
                    PATIENCE,
                    () -> answer.completeExceptionally(
                            new TimeoutException("There was no answer for " + PATIENCE.toSeconds() + " s")));
            var unused = answer.whenComplete((result, failure) -> limit.cancel());
        }
        return answer;
    }
}
