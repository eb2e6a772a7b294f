package io.tsrpc.benchmarks.suite;

/**
 * How long things are done.
 *
 * @param serverWarmMillis how long a new server is kept busy before anything is measured
 * @param warmMillis how long each load goes on before it is measured
 * @param measureMillis how long it is measured
 * @param clientWarmMillis how long a new client calls before it is measured
 * @param codecIterations how many iterations of a codec are measured, and how many warm up
 * @param codecMillis how long each of them is
 */
public record Pace(
        int serverWarmMillis,
        int warmMillis,
        int measureMillis,
        int clientWarmMillis,
        int codecIterations,
        int codecMillis) {
    /** For the quick mode. */
    public static final Pace QUICK = new Pace(1500, 300, 1000, 2000, 3, 150);

    /** For the full mode. */
    public static final Pace FULL = new Pace(3000, 500, 2000, 4000, 4, 400);

    /** Only to see whether everything works. */
    public static final Pace SMOKE = new Pace(10, 10, 50, 50, 1, 10);
}
