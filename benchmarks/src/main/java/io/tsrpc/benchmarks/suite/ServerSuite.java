package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Job;
import io.tsrpc.benchmarks.report.Results;
import java.util.List;

/** Servers under the same load. In each round all are started and warmed up, then each does every scenario in its turn. */
final class ServerSuite implements Suite {
    private final Workbench workbench;
    private final LoadGenerator load;
    private final Pace pace;
    private final List<Peer> peers;
    private final List<Scenario> scenarios;

    ServerSuite(Workbench workbench, LoadGenerator load, Pace pace, List<Peer> peers, List<Scenario> scenarios) {
        this.workbench = workbench;
        this.load = load;
        this.pace = pace;
        this.peers = List.copyOf(peers);
        this.scenarios = List.copyOf(scenarios);
    }

    @Override
    public void round(int round, Results results) {
        try (Servers servers = new Servers(workbench)) {
            for (Peer peer : peers) {
                Server server = servers.start(peer);
                load.measure(peer.warmUp(server.port(), pace), server);
            }
            for (Scenario scenario : scenarios) {
                List<Server> able = servers.running().stream()
                        .filter(server ->
                                !scenario.without().contains(server.peer().name()))
                        .toList();
                for (Server server : Turns.of(able, round)) {
                    Job job = server.peer().job(scenario, server.port(), pace);
                    results.add(scenario.comparison(), server.peer().name(), load.measure(job, server));
                }
            }
        }
    }
}
