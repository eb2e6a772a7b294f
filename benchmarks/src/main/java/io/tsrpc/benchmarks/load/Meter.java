package io.tsrpc.benchmarks.load;

import io.tsrpc.benchmarks.process.Parent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Counts the calls of a closed loop: those that are under way, and those that end during the time that is measured. Usable by
 * many threads at once.
 */
final class Meter {
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final int PATIENCE_SECONDS = 2;

    private final LongAdder count = new LongAdder();
    private final Recorder times = new Recorder(SIGNIFICANT_DIGITS);
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final AtomicLong underWay;
    private volatile boolean measuring;
    private volatile boolean over;

    /** A meter of loops that have {@code underWay} calls under way as long as they go on. */
    Meter(long underWay) {
        this.underWay = new AtomicLong(underWay);
    }

    /** Tells of a reply that took {@code nanos}. */
    void add(long nanos) {
        if (measuring) {
            times.recordValue(nanos);
            count.increment();
        }
    }

    /** Whether the loops go on with as many calls as have just ended; if not, these are not under way any more. */
    boolean goesOn(int ended) {
        if (!over) {
            return true;
        }
        if (underWay.addAndGet(-ended) <= 0) {
            drained.complete(null);
        }
        return false;
    }

    /** Tells of something that went wrong: there is nothing to measure then. */
    void fail(Throwable cause) {
        if (!over) {
            failure.completeExceptionally(cause);
        }
    }

    /** Whether the calls have come to their end or have failed. */
    boolean isOver() {
        return over || failure.isDone();
    }

    /** Lets the calls go on for as long as the job says, and tells the parent of it. */
    Ended measure(Job job, Parent parent) throws ExecutionException, InterruptedException {
        return measure(job.warmMillis(), job.measureMillis(), parent);
    }

    /** Lets the calls go on, tells the parent when measuring starts and what it was, and waits for the last replies. */
    Ended measure(int warmMillis, int measureMillis, Parent parent) throws ExecutionException, InterruptedException {
        pause(warmMillis);
        parent.say(new Started(true));
        measuring = true;
        long start = System.nanoTime();
        pause(measureMillis);
        measuring = false;
        long nanos = System.nanoTime() - start;
        Histogram histogram = times.getIntervalHistogram();
        parent.say(new Measured(
                count.sum(),
                nanos,
                histogram.getValueAtPercentile(50) / 1e3,
                histogram.getValueAtPercentile(99) / 1e3));
        over = true;
        CompletableFuture<Void> patience =
                new CompletableFuture<Void>().completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS);
        CompletableFuture.anyOf(drained, patience).get();
        return new Ended(underWay.get());
    }

    private void pause(int millis) throws ExecutionException, InterruptedException {
        CompletableFuture<Void> time =
                new CompletableFuture<Void>().completeOnTimeout(null, millis, TimeUnit.MILLISECONDS);
        CompletableFuture.anyOf(time, failure).get();
    }
}
