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
        return job(warmUp, port, CONNECTIONS, calls == Job.Kind.HTTP ? 1 : IN_FLIGHT, pace.serverWarmMillis(), 1);
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
