package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.CommittedAllocations;
import io.tsrpc.benchmarks.codec.AllocationProgram;
import io.tsrpc.benchmarks.load.Job;
import io.tsrpc.benchmarks.process.Command;
import io.tsrpc.benchmarks.report.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What our servers allocate for a call is what is committed. Calls come one at a time over one connection, so that each goes
 * the same way, in a JVM that leaves no allocation out.
 */
final class CallAllocationGuardTest {
    /** What happens now and then, such as a selector that wakes up twice, makes up less than that, in the best of some rounds. */
    private static final double TOLERANCE = 0.05;

    private static final int ROUNDS = 3;

    @TempDir
    private Path directory;

    @Test
    void callsAllocateWhatIsCommitted() throws IOException {
        Workbench workbench = Bench.of(directory);
        Frames frames = Frames.of(workbench);
        Map<String, Long> measured = new TreeMap<>();
        try (LoadGenerator load = LoadGenerator.start(workbench)) {
            measured.put(
                    "call.ws", measure(workbench, load, "ws", Job.Kind.WEB_SOCKET, Dialect.tsrpc(frames), Work.CALL));
            measured.put(
                    "call.http", measure(workbench, load, "http", Job.Kind.HTTP, Dialect.tsrpcHttp(frames), Work.CALL));
            measured.put(
                    "message.ws",
                    measure(workbench, load, "ws", Job.Kind.WEB_SOCKET, Dialect.tsrpc(frames), Work.MESSAGE));
        }
        CommittedAllocations.read().check(measured, TOLERANCE);
    }

    private static long measure(
            Workbench workbench, LoadGenerator load, String transport, Job.Kind kind, Dialect dialect, Work work) {
        Command command = workbench
                .state()
                .program(
                        "guarded " + transport,
                        "server.TsrpcServer",
                        AllocationProgram.JVM_ARGUMENTS,
                        List.of(transport));
        Peer peer = new Peer("guarded", command, kind, dialect, false);
        try (Server server = Server.start(workbench, peer)) {
            double least = Double.POSITIVE_INFINITY;
            for (int round = 0; round < ROUNDS; round++) {
                Map<Metric, Double> sample = load.measure(peer.job(work, server.port(), 1, 1, 800, 800), server);
                least = Math.min(least, Objects.requireNonNull(sample.get(Metric.ALLOCATED)));
            }
            return Math.round(least);
        }
    }
}
