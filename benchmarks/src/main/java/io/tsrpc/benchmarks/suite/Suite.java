package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.report.Samples;

/** Comparisons that are measured together. */
public interface Suite extends AutoCloseable {
    /**
     * Measures every subject of every comparison once, one right after the other. The order is another one in each round; see
     * {@link Turns}.
     *
     * @param round 0, 1, 2, …
     */
    void round(int round, Samples samples);

    /** Ends what it has kept running from round to round. */
    @Override
    default void close() {}
}
