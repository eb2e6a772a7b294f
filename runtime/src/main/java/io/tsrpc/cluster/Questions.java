package io.tsrpc.cluster;

import static java.util.Objects.requireNonNull;

import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The questions of this server to others that are not answered yet. Thread-safe. */
final class Questions {
    private static final int MOST_PENDING = 1_000;

    private final String node;
    private final Engine engine;
    private final Timer timer;
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();

    /** Creates one without questions. */
    Questions(String node, Engine engine, Timer timer) {
        this.node = node;
        this.engine = engine;
        this.timer = timer;
    }

    /**
     * Asks servers.
     *
     * @param topic what they hear
     * @param asked their ids; others may answer, too
     * @return completes when all have answered or are gone, or in {@link Engine#PATIENCE}
     */
    CompletionStage<Answers> ask(String topic, Collection<String> asked, byte[] body) {
        long number = last.incrementAndGet();
        Pending question = new Pending(asked);
        if (pending.size() >= MOST_PENDING) {
            return CompletableFuture.completedFuture(
                    question.answersWith("There are " + MOST_PENDING + " questions to other servers already"));
        }
        pending.put(number, question);
        Timeout limit = timer.after(
                Engine.PATIENCE, () -> question.end("There was no answer for " + Engine.PATIENCE.toSeconds() + " s"));
        var unused = question.over.whenComplete((answers, failure) -> {
            limit.cancel();
            pending.remove(number, question);
        });
        var unusedToo = engine.publishInTime(topic, new NodeFrame.Question(node, number, body).encode())
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        question.end(requireNonNull(failure.toString()));
                    }
                });
        question.endIfDone();
        return question.over;
    }

    /** A server has answered. */
    void answered(NodeFrame.Answer answer) {
        Pending question = pending.get(answer.question());
        if (question != null) {
            question.answered(answer);
        }
    }

    /** A server is gone: it will not answer. */
    void isGone(String goneNode) {
        pending.values().forEach(question -> question.isGone(goneNode));
    }

    /** One that is not answered yet. */
    private static final class Pending {
        private final CompletableFuture<Answers> over = new CompletableFuture<>();
        private final Set<String> missing;
        private final List<byte[]> answers = new ArrayList<>();

        Pending(Collection<String> asked) {
            missing = new HashSet<>(asked);
        }

        synchronized Answers answersWith(String problem) {
            return new Answers(List.copyOf(answers), Set.copyOf(missing), problem);
        }

        void answered(NodeFrame.Answer answer) {
            synchronized (this) {
                if (missing.remove(answer.node())) {
                    answers.add(answer.body());
                }
            }
            endIfDone();
        }

        void isGone(String goneNode) {
            synchronized (this) {
                missing.remove(goneNode);
            }
            endIfDone();
        }

        void endIfDone() {
            Answers all = answersWith("");
            if (all.missing().isEmpty()) {
                over.complete(all);
            }
        }

        void end(String problem) {
            over.complete(answersWith(problem));
        }
    }
}
