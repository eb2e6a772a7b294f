package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Job;
import io.tsrpc.benchmarks.report.Samples;
import java.util.List;

/** Servers under the same load. All of them run at the same time, and do one scenario after the other in turn. */
final class ServerSuite implements Suite {
    private final Servers servers;
    private final LoadGenerator load;
    private final Pace pace;
    private final List<Peer> peers;
    private final List<Scenario> scenarios;

    ServerSuite(Workbench workbench, LoadGenerator load, Pace pace, List<Peer> peers, List<Scenario> scenarios) {
        this.servers = new Servers(workbench);
        this.load = load;
        this.pace = pace;
        this.peers = List.copyOf(peers);
        this.scenarios = List.copyOf(scenarios);
    }

    @Override
    public void round(int round, Samples samples) {
        if (servers.isEmpty()) {
            start(Turns.of(peers, round));
        }
        for (Scenario scenario : scenarios) {
            List<Peer> able = peers.stream()
                    .filter(peer -> !scenario.without().contains(peer.name()))
                    .toList();
            for (Peer peer : Turns.of(able, round)) {
                Server server = servers.of(peer);
                samples.add(
                        scenario.comparison(),
                        peer.name(),
                        load.measure(peer.job(scenario, server.port(), pace), server));
            }
        }
        if (pace.newProcesses()) {
            servers.close();
        }
    }

    private void start(List<Peer> turns) {
        for (Peer peer : turns) {
            Server server = servers.start(peer);
            for (Job job : peer.warmUp(server.port(), pace)) {
                load.measure(job, server);
            }
        }
    }

    @Override
    public void close() {
        servers.close();
    }
}
