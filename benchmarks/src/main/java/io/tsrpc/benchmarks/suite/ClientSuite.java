package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Measured;
import io.tsrpc.benchmarks.load.Started;
import io.tsrpc.benchmarks.process.Child;
import io.tsrpc.benchmarks.process.Command;
import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.Metric;
import io.tsrpc.benchmarks.report.Samples;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Clients that call the same server: in each round a new server, and one new client after the other. */
final class ClientSuite implements Suite {
    private final Workbench workbench;
    private final Comparison comparison;
    private final Peer server;
    private final List<Client> clients;

    ClientSuite(Workbench workbench, Comparison comparison, Peer server, List<Client> clients) {
        this.workbench = workbench;
        this.comparison = comparison;
        this.server = server;
        this.clients = List.copyOf(clients);
    }

    /**
     * A client to be measured.
     *
     * @param name what tables call it
     * @param command how it is started, given the server's port
     */
    record Client(String name, IntFunction<Command> command) {}

    @Override
    public void round(int round, Samples samples) {
        try (Server running = Server.start(workbench, server)) {
            for (Client client : Turns.of(clients, round)) {
                samples.add(comparison, client.name(), measure(client.command().apply(running.port())));
            }
        }
    }

    private Map<Metric, Double> measure(Command command) {
        try (Child child = workbench.start(command)) {
            child.hear(Started.class);
            Duration cpu = child.cpu();
            Measured measured = child.hear(Measured.class);
            double used = child.cpu().minus(cpu).toNanos();
            Map<Metric, Double> sample = new EnumMap<>(Metric.class);
            sample.put(Metric.CALLS, measured.count() * 1e9 / measured.nanos());
            sample.put(Metric.CPU, used / 1e3 / Math.max(1, measured.count()));
            sample.put(Metric.MEDIAN_TIME, measured.p50());
            sample.put(Metric.SLOW_TIME, measured.p99());
            return sample;
        }
    }
}
