package io.tsrpc.benchmarks.suite;

/**
 * How long things are done.
 *
 * @param newProcesses whether each round has new processes, since what a JIT compiler makes of the same code differs between
 *     them; else they are started and warmed up once
 * @param settlingRounds how many rounds are not counted, because processes are still warming up in them
 * @param serverWarmMillis how long a new server is kept busy before anything is measured; those over HTTP and of gRPC, which
 *     are more code, some times as long
 * @param warmMillis how long each load goes on before it is measured
 * @param measureMillis how long it is measured
 * @param clientWarmMillis how long a new client calls before it is measured
 * @param engineWarmMillis how long frames are carried over an engine before that is measured: a room is so much code that two cores compile
 *     it for most of that time
 * @param codec how long codecs are measured
 */
public record Pace(
        boolean newProcesses,
        int settlingRounds,
        int serverWarmMillis,
        int warmMillis,
        int measureMillis,
        int clientWarmMillis,
        int engineWarmMillis,
        Codec codec) {
    /** For the quick mode beside peers. */
    public static final Pace QUICK = new Pace(false, 1, 3000, 200, 600, 4000, 4000, new Codec(18, 2, 150));

    /** For the quick mode of two states of ours. */
    public static final Pace AGAINST = new Pace(true, 0, 3000, 200, 800, 4000, 15_000, new Codec(8, 3, 250));

    /** For all other modes. */
    public static final Pace FULL = new Pace(true, 0, 3000, 500, 1500, 5000, 25_000, new Codec(8, 3, 250));

    /**
     * How long codecs are measured.
     *
     * @param warmUp how many iterations warm up
     * @param measured how many are measured
     * @param millis how long an iteration is
     */
    public record Codec(int warmUp, int measured, int millis) {}
}
