package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Job;
import io.tsrpc.benchmarks.report.Results;
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
    public void round(int round, Results results) {
        if (servers.running().isEmpty()) {
            start();
        }
        for (Scenario scenario : scenarios) {
            List<Server> able = servers.running().stream()
                    .filter(server -> !scenario.without().contains(server.peer().name()))
                    .toList();
            for (Server server : Turns.of(able, round)) {
                Job job = server.peer().job(scenario, server.port(), pace);
                results.add(scenario.comparison(), server.peer().name(), load.measure(job, server));
            }
        }
        if (pace.newProcesses()) {
            servers.close();
        }
    }

    private void start() {
        for (Peer peer : peers) {
            Server server = servers.start(peer);
            load.measure(peer.warmUp(server.port(), pace), server);
        }
    }

    @Override
    public void close() {
        servers.close();
    }
}
