package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.report.Results;

/** Comparisons that are measured together. */
public interface Suite {
    /**
     * Measures every subject of every comparison once, one right after the other, and adds the samples. Subjects begin
     * with another one in each round, and every process that is measured is a new one: what a JIT compiler makes of the
     * same code differs between processes by more than most changes do.
     *
     * @param round 0, 1, 2, …
     */
    void round(int round, Results results);
}
