package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Job;
import io.tsrpc.benchmarks.process.Command;

/**
 * A server to be measured.
 *
 * @param name what tables call it
 * @param command how it is started
 * @param calls by what kind of load it is called
 * @param dialect what it understands
 * @param warmUp the work by which it is warmed up
 */
record Peer(String name, Command command, Job.Kind calls, Dialect dialect, Work warmUp) {
    private static final int CONNECTIONS = 64;
    private static final int IN_FLIGHT = 8;
    private static final int HTTP = 4; // times as long
    private static final int GRPC = 4;

    /** What a scenario gives it to do. */
    Job job(Scenario scenario, int port, Pace pace) {
        return job(
                scenario.work(),
                port,
                scenario.connections(),
                scenario.inFlight(),
                pace.warmMillis(),
                pace.measureMillis());
    }

    /** What it does before anything is measured. */
    Job warmUp(int port, Pace pace) {
        return switch (calls) {
            case HTTP -> job(warmUp, port, CONNECTIONS, 1, pace.serverWarmMillis() * HTTP, 1);
            case GRPC -> job(warmUp, port, 1, CONNECTIONS, pace.serverWarmMillis() * GRPC, 1);
            default -> job(warmUp, port, CONNECTIONS, IN_FLIGHT, pace.serverWarmMillis(), 1);
        };
    }

    /** Any work. */
    Job job(Work work, int port, int connections, int inFlight, int warmMillis, int measureMillis) {
        return new Job(
                work.isBroadcast() ? Job.Kind.BROADCAST : calls,
                port,
                connections,
                inFlight,
                warmMillis,
                measureMillis,
                dialect.exchange(work));
    }
}
