package io.tsrpc.it.differential;

import io.tsrpc.it.differential.Trial.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Tries one value after the other. Questions go ahead of the answers, so that neither side waits for the other. */
final class Comparison {
    private static final int AHEAD = 200;
    /** How many values go to Node together. It is less than {@link #AHEAD}: what is waited for has been sent. */
    private static final int TOGETHER = 50;

    private static final Asked NO_MORE = new Asked(-1, null, 0, null);
    private static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "differential");
        thread.setDaemon(true);
        thread.start();
    };

    private final IntFunction<Trial> trials;
    private final int count;
    private final BlockingQueue<Asked> asked = new ArrayBlockingQueue<>(AHEAD);
    private volatile @Nullable Failure failure;
    private int inBinary;
    private int inJson;

    /** What went wrong with which value. */
    record Failure(int index, Trial trial, Mismatch mismatch) {}

    /** A trial whose questions have been sent, or cannot be. */
    private record Asked(
            int index,
            @Nullable Trial trial,
            int questions,
            @Nullable Mismatch mismatch) {}

    /**
     * A comparison.
     *
     * @param trials what to try, by index
     */
    Comparison(IntFunction<Trial> trials, int count) {
        this.trials = trials;
        this.count = count;
    }

    /** How many values have been the same in binary. */
    int inBinary() {
        return inBinary;
    }

    /** How many values have been the same in JSON. */
    int inJson() {
        return inJson;
    }

    /** Begins, on threads of its own; completes with the first failure, if there is one. */
    CompletableFuture<Optional<Failure>> start() {
        return CompletableFuture.supplyAsync(this::run, THREADS);
    }

    private Optional<Failure> run() {
        try (Tsbuffer tsbuffer = new Tsbuffer()) {
            CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> askAll(tsbuffer), THREADS);
            for (Asked next = take(); next.trial() != null; next = take()) {
                List<Tsbuffer.Answer> answers = new ArrayList<>();
                for (int i = 0; i < next.questions(); i++) {
                    answers.add(tsbuffer.receive());
                }
                if (failure == null
                        && next.trial() != null) { // else these are the answers to what had been asked before
                    failure = judge(next, next.trial(), answers);
                }
            }
            asking.join();
        }
        return Optional.ofNullable(failure);
    }

    private void askAll(Tsbuffer tsbuffer) {
        try {
            for (int i = 0; i < count && failure == null; i++) {
                put(ask(i, trials.apply(i), tsbuffer));
                if (i % TOGETHER == 0) {
                    tsbuffer.flush();
                }
            }
        } finally {
            tsbuffer.flush();
            put(NO_MORE); // also if something unexpected is thrown: who waits for the next one would wait for ever
        }
    }

    private static Asked ask(int index, Trial trial, Tsbuffer tsbuffer) {
        try {
            List<String> questions = trial.questions();
            questions.forEach(tsbuffer::send);
            return new Asked(index, trial, questions.size(), null);
        } catch (Mismatch e) {
            return new Asked(index, trial, 0, e);
        }
    }

    private @Nullable Failure judge(Asked asked, Trial trial, List<Tsbuffer.Answer> answers) {
        try {
            if (asked.mismatch() != null) {
                throw asked.mismatch();
            }
            trial.judge(answers);
        } catch (Mismatch e) {
            return new Failure(asked.index(), trial, e);
        }
        inBinary++;
        if (trial.formats() == Formats.BINARY_AND_JSON) {
            inJson++;
        }
        return null;
    }

    private void put(Asked next) {
        try {
            asked.put(next);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    private Asked take() {
        try {
            return asked.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }
}
