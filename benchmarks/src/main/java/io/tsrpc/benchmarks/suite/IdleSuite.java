package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Job;
import io.tsrpc.benchmarks.process.Resident;
import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.Metric;
import io.tsrpc.benchmarks.report.Results;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What open connections cost that say nothing: heap after a collection, and on Linux memory of the process. */
final class IdleSuite implements Suite {
    private final Workbench workbench;
    private final LoadGenerator load;
    private final Comparison comparison;
    private final int connections;
    private final List<Peer> peers;

    IdleSuite(Workbench workbench, LoadGenerator load, Comparison comparison, int connections, List<Peer> peers) {
        this.workbench = workbench;
        this.load = load;
        this.comparison = comparison;
        this.connections = connections;
        this.peers = List.copyOf(peers);
    }

    @Override
    public void round(int round, Results results) {
        for (Peer peer : Turns.of(peers, round)) {
            try (Server server = Server.start(workbench, peer)) {
                load.measure(peer.job(Work.CALL, server.port(), 200, 1, 500, 1), server);
                results.add(comparison, peer.name(), measure(peer, server));
            }
        }
    }

    private Map<Metric, Double> measure(Peer peer, Server server) {
        long heap = server.heap();
        long resident = Resident.bytes(server.pid());
        load.openIdle(new Job(
                Job.Kind.IDLE,
                server.port(),
                connections,
                1,
                0,
                0,
                peer.dialect().exchange(Work.CALL)));
        double heapOfOne = (server.heap() - heap) / (double) connections;
        double residentOfOne = (Resident.bytes(server.pid()) - resident) / (double) connections;
        long alive = load.closeIdle();
        if (alive != connections) {
            throw new IllegalStateException(
                    peer.name() + " has closed " + (connections - alive) + " of " + connections + " idle connections");
        }
        Map<Metric, Double> sample = new EnumMap<>(Metric.class);
        sample.put(Metric.CONNECTION_HEAP, heapOfOne);
        if (resident > 0) {
            sample.put(Metric.CONNECTION_RESIDENT, residentOfOne);
        }
        return sample;
    }
}
