package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Job;
import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.Metric;
import io.tsrpc.benchmarks.report.Samples;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What open connections cost that say nothing: heap and buffers, after a garbage collection. */
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
    public void round(int round, Samples samples) {
        for (Peer peer : Turns.of(peers, round)) {
            try (Server server = Server.start(workbench, peer)) {
                load.measure(peer.job(Work.CALL, server.port(), 200, 1, 500, 1), server);
                samples.add(comparison, peer.name(), measure(peer, server));
            }
        }
    }

    private Map<Metric, Double> measure(Peer peer, Server server) {
        long heap = server.heap();
        load.openIdle(new Job(
                Job.Kind.IDLE,
                server.port(),
                connections,
                1,
                0,
                0,
                peer.dialect().exchange(Work.CALL)));
        double heapOfOne = (server.heap() - heap) / (double) connections;
        long closed = load.closeIdle();
        if (closed > 0) {
            throw new IllegalStateException(
                    peer.name() + " has closed " + closed + " of " + connections + " idle connections");
        }
        Map<Metric, Double> sample = new EnumMap<>(Metric.class);
        sample.put(Metric.CONNECTION_HEAP, heapOfOne);
        return sample;
    }
}
