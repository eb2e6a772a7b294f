package io.tsrpc.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How the same figure has come out in two runs.
 *
 * @param comparison which
 * @param subject whose
 * @param metric by which metric
 * @param before in one run
 * @param after in the other
 */
public record Difference(Comparison comparison, String subject, Metric metric, Figure before, Figure after) {
    /** All figures that both runs have. */
    public static List<Difference> between(Results before, Results after) {
        List<Difference> differences = new ArrayList<>();
        for (Results.Table old : before.tables()) {
            for (Results.Table now : after.tables()) {
                if (old.comparison().id().equals(now.comparison().id())) {
                    between(old, now, differences);
                }
            }
        }
        return differences;
    }

    private static void between(Results.Table old, Results.Table now, List<Difference> differences) {
        for (String subject : old.samples().keySet()) {
            for (Metric metric : now.comparison().metrics()) {
                if (old.has(subject, metric) && now.has(subject, metric)) {
                    differences.add(new Difference(
                            now.comparison(),
                            subject,
                            metric,
                            old.figure(subject, metric),
                            now.figure(subject, metric)));
                }
            }
        }
    }

    /** By which part of the first run's median the second one's is larger. */
    public double change() {
        return before.median() == 0 ? 0 : after.median() / before.median() - 1;
    }

    /** Whether that is more than the scatter of both runs explains. */
    public boolean isSignificant() {
        return Math.abs(change()) > Math.max(before.spread(), after.spread());
    }

    /** A line such as {@code ws-64x1 tsrpc-java CPU µs: 13.3 ±4 % → 13.5 ±3 %, +1 %}. */
    @Override
    public String toString() {
        return comparison.id() + ", " + subject + ", " + metric.label() + ": " + Numbers.text(before) + " → "
                + Numbers.text(after) + ", " + (change() < 0 ? "−" : "+") + Numbers.percent(Math.abs(change()));
    }
}
