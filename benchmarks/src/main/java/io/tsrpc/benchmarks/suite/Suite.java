package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.report.Results;

/** Comparisons that are measured together. */
public interface Suite extends AutoCloseable {
    /**
     * Measures every subject of every comparison once, one right after the other, and adds the samples. Subjects begin
     * with another one in each round.
     *
     * @param round 0, 1, 2, …
     */
    void round(int round, Results results);

    /** Ends what it has kept running from round to round. */
    @Override
    default void close() {}
}
