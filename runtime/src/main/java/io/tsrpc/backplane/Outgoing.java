package io.tsrpc.backplane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * For adapters of engines: frames on their way to one. Each topic has one call under way at a time, and what comes meanwhile goes together in
 * the next one: so a topic keeps its order, and the more there is to send, the less of the engine's time each frame takes. Thread-safe.
 */
public final class Outgoing {
    /** Of one call. A Lua function of Redis cannot take more than 8,000. */
    private static final int MOST_FRAMES = 500;

    private static final int MOST_BYTES = 64 << 10;

    private final Call call;

    /** What waits. A topic is here as long as it has a call under way. Guarded by this; an annotation would make adapters' compilers look for it. */
    private final Map<String, Deque<Waiting>> waiting = new HashMap<>();

    /** Creates one to which nothing was given yet. */
    public Outgoing(Call call) {
        this.call = call;
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

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Waiting(byte[] frame, @Nullable Retention kept, CompletableFuture<@Nullable Position> answer) {}

    /** Sends a frame behind the earlier ones of its topic. The result is as that of {@link Call#send}, for this frame. */
    public CompletionStage<@Nullable Position> send(String topic, byte[] frame, @Nullable Retention kept) {
        Waiting added = new Waiting(frame, kept, new CompletableFuture<>());
        if (begins(topic, added)) {
            send(topic, List.of(added));
        }
        return added.answer();
    }

    /** Whether it need not wait. */
    private synchronized boolean begins(String topic, Waiting added) {
        Deque<Waiting> others = waiting.putIfAbsent(topic, new ArrayDeque<>(0));
        if (others != null) {
            others.add(added);
        }
        return others == null;
    }

    /** Sends frames, and what waits behind them. Calls that fail at once are a loop: their number has no limit that a stack would have. */
    private void send(String topic, List<Waiting> first) {
        for (List<Waiting> frames = first; !frames.isEmpty(); frames = next(topic)) {
            CompletableFuture<@Nullable Position> answer = ask(topic, frames);
            List<Waiting> sent = frames;
            if (!answer.isDone()) {
                var unused = answer.whenComplete((position, failure) -> {
                    send(topic, next(topic)); // first, so that the engine has something to do meanwhile
                    tell(sent, position, failure);
                });
                return;
            }
            var unused = answer.whenComplete((position, failure) -> tell(sent, position, failure));
        }
    }

    private CompletableFuture<@Nullable Position> ask(String topic, List<Waiting> frames) {
        try {
            return call.send(
                            topic,
                            frames.stream().map(Waiting::frame).toList(),
                            frames.get(0).kept())
                    .toCompletableFuture();
        } catch (RuntimeException e) { // of the client, if the connection has just ended
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What goes together: as much as waits and has the same retention, but not too much. */
    private synchronized List<Waiting> next(String topic) {
        Deque<Waiting> others = waiting.getOrDefault(topic, new ArrayDeque<>(0));
        List<Waiting> next = new ArrayList<>();
        long bytes = 0;
        while (!others.isEmpty() && next.size() < MOST_FRAMES) {
            Waiting frame = others.element();
            bytes += frame.frame().length;
            if (!next.isEmpty()
                    && (bytes > MOST_BYTES
                            || !Objects.equals(frame.kept(), next.get(0).kept()))) {
                break;
            }
            next.add(others.remove());
        }
        if (next.isEmpty()) {
            waiting.remove(topic);
        }
        return next;
    }

    private static void tell(List<Waiting> sent, @Nullable Position first, @Nullable Throwable failure) {
        for (int i = 0; i < sent.size(); i++) {
            CompletableFuture<@Nullable Position> answer = sent.get(i).answer();
            if (failure != null) {
                answer.completeExceptionally(failure);
            } else {
                answer.complete(first == null ? null : first.withSeq(first.seq() + i));
            }
        }
    }
}
