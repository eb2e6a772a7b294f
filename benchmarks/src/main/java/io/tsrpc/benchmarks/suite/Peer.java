package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Job;
import io.tsrpc.benchmarks.process.Command;
import java.util.List;

/**
 * A server to be measured.
 *
 * @param name what tables call it
 * @param command how it is started
 * @param calls by what kind of load it is called
 * @param dialect what it understands
 * @param onlyBroadcasts whether it knows no calls
 */
record Peer(String name, Command command, Job.Kind calls, Dialect dialect, boolean onlyBroadcasts) {
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

    /** What it does before anything is measured. Servers that broadcast warm that up as well, with what they are called by. */
    List<Job> warmUp(int port, Pace pace) {
        int millis = pace.serverWarmMillis();
        return switch (calls) {
            case HTTP -> List.of(job(Work.CALL, port, CONNECTIONS, 1, millis * HTTP, 1));
            case GRPC -> List.of(job(Work.CALL, port, 1, CONNECTIONS, millis * GRPC, 1));
            default ->
                onlyBroadcasts
                        ? List.of(job(Work.BURST, port, CONNECTIONS, 1, millis, 1))
                        : List.of(
                                job(Work.CALL, port, CONNECTIONS, IN_FLIGHT, millis, 1),
                                job(Work.BURST, port, CONNECTIONS, 1, millis / 3, 1));
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
