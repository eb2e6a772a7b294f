package io.tsrpc.benchmarks.report;

import java.util.List;

/**
 * One thing that several subjects do in turn.
 *
 * @param id what files and the command line call it
 * @param title what people call it
 * @param metrics the columns of its table
 * @param compared of which of them tables say how many times better the first subject is
 * @param charted which of them is drawn
 */
public record Comparison(String id, String title, List<Metric> metrics, List<Metric> compared, Metric charted) {
    /** Copies the lists. */
    public Comparison {
        metrics = List.copyOf(metrics);
        compared = List.copyOf(compared);
    }
}
