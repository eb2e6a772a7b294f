package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.report.Results;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            Map<Peer, Server> running = new LinkedHashMap<>();
            for (Peer peer : peers) {
                Server server = servers.start(peer);
                load.measure(peer.warmUp(server.port(), pace), server);
                running.put(peer, server);
            }
            for (Scenario scenario : scenarios) {
                for (Peer peer : Turns.of(scenario.peersAmong(peers), round)) {
                    Server server = running.get(peer);
                    results.add(
                            scenario.comparison(),
                            peer.name(),
                            load.measure(peer.job(scenario, server.port(), pace), server));
                }
            }
        }
    }
}
