package io.tsrpc.benchmarks.load;

import io.tsrpc.benchmarks.process.Parent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Counts the calls that end during the time that is measured. Usable by many threads at once. */
final class Meter {
    private static final int SIGNIFICANT_DIGITS = 3;

    private final LongAdder count = new LongAdder();
    private final Recorder times = new Recorder(SIGNIFICANT_DIGITS);
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private volatile boolean measuring;
    private volatile boolean over;

    /** Tells of a call that took {@code nanos}. */
    void add(long nanos) {
        if (measuring) {
            times.recordValue(nanos);
            count.increment();
        }
    }

    /** Tells of a call that went wrong: there is nothing to measure then. */
    void fail(Throwable cause) {
        failure.completeExceptionally(cause);
    }

    /** Whether no more calls are needed. */
    boolean isOver() {
        return over;
    }

    /** Lets the calls go on for as long as the job says, and tells the parent when measuring starts. */
    Measured measure(Job job, Parent parent) throws ExecutionException, InterruptedException {
        return measure(job.warmMillis(), job.measureMillis(), parent);
    }

    /** Lets the calls go on, and tells the parent when measuring starts. */
    Measured measure(int warmMillis, int measureMillis, Parent parent) throws ExecutionException, InterruptedException {
        pause(warmMillis);
        parent.say(new Started(true));
        measuring = true;
        long start = System.nanoTime();
        pause(measureMillis);
        measuring = false;
        long nanos = System.nanoTime() - start;
        over = true;
        Histogram histogram = times.getIntervalHistogram();
        return new Measured(
                count.sum(),
                nanos,
                0,
                histogram.getValueAtPercentile(50) / 1e3,
                histogram.getValueAtPercentile(99) / 1e3);
    }

    private void pause(int millis) throws ExecutionException, InterruptedException {
        CompletableFuture<Void> time =
                new CompletableFuture<Void>().completeOnTimeout(null, millis, TimeUnit.MILLISECONDS);
        CompletableFuture.anyOf(time, failure).get();
    }
}
