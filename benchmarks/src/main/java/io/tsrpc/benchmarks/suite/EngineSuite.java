package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Ended;
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

/** What carries frames over an engine: in each round a new engine, and one new program after the other. */
final class EngineSuite implements Suite {
    private final Workbench workbench;
    private final Comparison comparison;
    private final Engine engine;
    private final List<Carrier> carriers;

    EngineSuite(Workbench workbench, Comparison comparison, Engine engine, List<Carrier> carriers) {
        this.workbench = workbench;
        this.comparison = comparison;
        this.engine = engine;
        this.carriers = List.copyOf(carriers);
    }

    /**
     * What carries frames to be measured.
     *
     * @param name what tables call it
     * @param command how it is started, given the engine's port
     */
    record Carrier(String name, IntFunction<Command> command) {}

    @Override
    public void round(int round, Samples samples) {
        try (Engine.Running running = engine.start()) {
            for (Carrier carrier : Turns.of(carriers, round)) {
                samples.add(
                        comparison, carrier.name(), measure(carrier.command().apply(running.port())));
            }
        }
    }

    private Map<Metric, Double> measure(Command command) {
        try (Child child = workbench.start(command)) {
            child.hear(Started.class);
            Duration cpu = child.cpu();
            Measured bursts = child.hear(Measured.class);
            double used = child.cpu().minus(cpu).toNanos();
            ended(child, command);
            child.hear(Started.class);
            Measured steady = child.hear(Measured.class);
            ended(child, command);
            Map<Metric, Double> sample = new EnumMap<>(Metric.class);
            sample.put(Metric.DELIVERIES, bursts.count() * 1e9 / bursts.nanos());
            sample.put(Metric.CPU, used / 1e3 / Math.max(1, bursts.count()));
            sample.put(Metric.MEDIAN_TIME, steady.p50());
            sample.put(Metric.SLOW_TIME, steady.p99());
            return sample;
        }
    }

    private static void ended(Child child, Command command) {
        if (child.hear(Ended.class).missing() > 0) {
            throw new IllegalStateException(command.name() + " has lost frames");
        }
    }
}
