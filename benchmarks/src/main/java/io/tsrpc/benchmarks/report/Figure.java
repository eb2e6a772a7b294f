package io.tsrpc.benchmarks.report;

import java.util.List;

/**
 * The median of some rounds, and how far the median of another run of the same state may be from it.
 *
 * @param median the median
 * @param spread see {@link #of}, as a part of the median: 0.05 is five percent
 */
public record Figure(double median, double spread) {
    /** Student's t, two-sided for 99 %, by degrees of freedom from 1 to 15. */
    private static final double[] STUDENT = {
        63.66, 9.925, 5.841, 4.604, 4.032, 3.707, 3.499, 3.355, 3.250, 3.169, 3.106, 3.055, 3.012, 2.977, 2.947
    };

    /** The same for infinitely many. */
    private static final double NORMAL = 2.576;

    /** The least spread of what differs from round to round: figures are written with three digits. */
    private static final double RESOLUTION = 0.01;

    /** How much more a median scatters than a mean. */
    private static final double MEDIAN = Math.sqrt(Math.PI / 2);

    /**
     * The figure that rounds give. The spread is the difference between the medians of two such runs that only one pair of
     * runs in a hundred exceeds: t · √2 · √(π/2) · s / √n, with the standard deviation s of the n rounds. One round tells
     * nothing of it: the spread is infinite then.
     *
     * @throws IllegalArgumentException if there is no sample
     */
    public static Figure of(List<Double> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("No sample");
        }
        double[] sorted =
                samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        if (n == 1) {
            return new Figure(median, Double.POSITIVE_INFINITY);
        }
        double mean =
                samples.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = samples.stream()
                .mapToDouble(sample -> (sample - mean) * (sample - mean))
                .sum();
        double deviation = Math.sqrt(squares / (n - 1));
        double spread = student(n - 1) * Math.sqrt(2) * MEDIAN * deviation / Math.sqrt(n) / Math.abs(median);
        return new Figure(median, deviation == 0 ? 0 : Math.max(spread, RESOLUTION));
    }

    /** This with at least such a spread. */
    Figure withSpreadOf(double least) {
        return new Figure(median, Math.max(spread, least));
    }

    private static double student(int freedom) {
        if (freedom <= STUDENT.length) {
            return STUDENT[freedom - 1];
        }
        double cube = NORMAL * NORMAL * NORMAL;
        return NORMAL
                + (cube + NORMAL) / (4.0 * freedom); // Cornish and Fisher's first term: 1 % off at most from here on
    }
}
