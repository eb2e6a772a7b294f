package io.tsrpc.benchmarks.report;

import java.util.Map;

/** Who takes what is measured. */
@FunctionalInterface
public interface Samples {
    /** Takes what a round has measured of a subject. */
    void add(Comparison comparison, String subject, Map<Metric, Double> sample);
}
