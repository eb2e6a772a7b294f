package io.tsrpc.backplane;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For adapters of engines: frames on their way to one. Each topic has one call under way at a time, and what comes meanwhile goes together in
 * the next one: so a topic keeps its order, and the more there is to send, the less of the engine's time each frame takes. Thread-safe.
 */
public final class Outgoing {
    /** Of one call. A Lua function of Redis cannot take more than 8,000. */
    private static final int MOST_FRAMES = 500;

    private static final int MOST_BYTES = 64 << 10;

    private final String engine;
    private final Call call;
    private final long mostBytes;
    private final int mostInCall;

    // these are guarded by this; an annotation would make adapters' compilers look for it

    /** What waits. A topic is here as long as it has a call under way. */
    private final Map<String, Deque<Batch>> waiting = new HashMap<>();

    /** Of all frames without an answer. */
    private long bytes;

    /**
     * Creates one to which nothing was given yet.
     *
     * @param engine what it is called in texts, such as {@code NATS}
     * @param call hands frames over to it
     * @param mostBytes how many bytes may wait for answers; a frame that would exceed it fails, unless nothing else waits
     * @param mostInCall how many bytes frames, and four more for each, may have in one call; a larger frame goes alone
     */
    public Outgoing(String engine, Call call, long mostBytes, int mostInCall) {
        this.engine = requireNonNull(engine, "engine");
        this.call = requireNonNull(call, "call");
        this.mostBytes = mostBytes;
        this.mostInCall = Math.min(mostInCall, MOST_BYTES);
    }

    /** Hands frames over to an engine. */
    @FunctionalInterface
    public interface Call {
        /**
         * Sends frames of one topic. Does not block.
         *
         * @param kept how the log keeps them, or null to publish them only
         * @return the position of the first, or null if they were published
         */
        CompletionStage<@Nullable Position> send(String topic, List<byte[]> frames, @Nullable Retention kept);
    }

    /** Frames that go in one call, and what is answered. */
    private final class Batch {
        /** How the log keeps them; null if they are published only. */
        private final @Nullable Retention kept;

        private final List<byte[]> frames = new ArrayList<>(1);
        private int bytes;

        /** Of all frames, if they are published. */
        private final CompletableFuture<Void> published = new CompletableFuture<>();

        /** Of each frame, if they are appended. */
        private final List<CompletableFuture<Position>> appended = new ArrayList<>(0);

        Batch(@Nullable Retention kept) {
            this.kept = kept;
        }

        boolean takes(byte[] frame, @Nullable Retention retention) {
            return frames.size() < MOST_FRAMES
                    && bytes + frame.length + ((long) Integer.BYTES * (frames.size() + 1)) <= mostInCall
                    && Objects.equals(kept, retention);
        }

        void add(byte[] frame) {
            frames.add(frame);
            bytes += frame.length;
        }

        /** The position of a frame that was just added. */
        CompletableFuture<Position> position() {
            CompletableFuture<Position> position = new CompletableFuture<>();
            appended.add(position);
            return position;
        }

        /** @param first the position of the first frame; null if they were published, or could not be sent */
        void tell(@Nullable Position first, @Nullable Throwable failure) {
            if (failure != null) {
                published.completeExceptionally(failure);
                appended.forEach(each -> each.completeExceptionally(failure));
                return;
            }
            published.complete(null);
            for (int i = 0; i < appended.size(); i++) {
                Position start = requireNonNull(first, "first");
                appended.get(i).complete(start.withSeq(start.seq() + i));
            }
        }
    }

    /** Publishes a frame behind the earlier ones of its topic. Frames that go together have one stage. It has failed already if too much waits. */
    public CompletionStage<Void> publish(String topic, byte[] frame) {
        return send(topic, frame, null, batch -> batch.published);
    }

    /** Appends a frame behind the earlier ones of its topic. The result is its position; it has failed already if too much waits. */
    public CompletionStage<Position> append(String topic, byte[] frame, Retention kept) {
        return send(topic, frame, requireNonNull(kept, "kept"), Batch::position);
    }

    private <T> CompletionStage<T> send(
            String topic, byte[] frame, @Nullable Retention kept, Function<Batch, CompletableFuture<T>> answering) {
        CompletableFuture<T> answer;
        Batch begun;
        synchronized (this) {
            if (bytes > 0 && bytes + frame.length > mostBytes) {
                return CompletableFuture.failedFuture(new IllegalStateException("Too much waits for " + engine));
            }
            bytes += frame.length;
            Deque<Batch> others = waiting.get(topic);
            if (others == null) {
                waiting.put(topic, new ArrayDeque<>(1));
            }
            Batch last = others == null ? null : others.peekLast();
            Batch batch = last != null && last.takes(frame, kept) ? last : new Batch(kept);
            if (others != null && batch != last) {
                others.add(batch);
            }
            batch.add(frame);
            answer = answering.apply(batch);
            begun = others == null ? batch : null;
        }
        if (begun != null) {
            send(topic, begun);
        }
        return answer;
    }

    /** Sends frames, and what waits behind them. Calls that fail at once are a loop: their number has no limit that a stack would have. */
    private void send(String topic, Batch first) {
        for (Batch batch = first; batch != null; batch = next(topic)) {
            CompletableFuture<@Nullable Position> answer = ask(topic, batch);
            Batch sent = batch;
            if (!answer.isDone()) {
                var unused = answer.whenComplete((position, failure) -> {
                    answered(sent);
                    Batch next = next(topic);
                    if (next != null) { // first, so that the engine has something to do meanwhile
                        send(topic, next);
                    }
                    sent.tell(position, failure);
                });
                return;
            }
            answered(sent);
            var unused = answer.whenComplete(sent::tell);
        }
    }

    private CompletableFuture<@Nullable Position> ask(String topic, Batch batch) {
        try {
            return call.send(topic, batch.frames, batch.kept).toCompletableFuture();
        } catch (Throwable e) { // of the client, or there is no memory: what waits behind must be sent nevertheless
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized void answered(Batch batch) {
        bytes -= batch.bytes;
    }

    /** What goes next; null if nothing waits. */
    private synchronized @Nullable Batch next(String topic) {
        Batch next = requireNonNull(waiting.get(topic), "waiting").poll();
        if (next == null) {
            waiting.remove(topic);
        }
        return next;
    }
}
