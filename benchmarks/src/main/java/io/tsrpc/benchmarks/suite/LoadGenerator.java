package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Ended;
import io.tsrpc.benchmarks.load.Job;
import io.tsrpc.benchmarks.load.Measured;
import io.tsrpc.benchmarks.load.Started;
import io.tsrpc.benchmarks.process.Child;
import io.tsrpc.benchmarks.process.Json;
import io.tsrpc.benchmarks.report.Metric;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The load program of a run. */
public final class LoadGenerator implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final Child child;

    private LoadGenerator(Child child) {
        this.child = child;
    }

    /** Starts it. */
    public static LoadGenerator start(Workbench workbench) {
        return new LoadGenerator(workbench.start(workbench
                .state()
                .program("load", "load.LoadProgram", List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"), List.of())));
    }

    /**
     * Puts a job to a server and measures both. A server that leaves a reply out is measured again, since what it does then
     * is not what is compared; Java-WebSocket 1.6.0 does so now and then.
     *
     * @throws IllegalStateException if it happens every time
     */
    Map<Metric, Double> measure(Job job, Server server) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Map<Metric, Double>> sample = attempt(job, server);
            if (sample.isPresent()) {
                return sample.get();
            }
        }
        throw new IllegalStateException(server + " has left replies out, " + ATTEMPTS + " times");
    }

    private Optional<Map<Metric, Double>> attempt(Job job, Server server) {
        Metric rate = job.kind() == Job.Kind.BROADCAST ? Metric.DELIVERIES : Metric.CALLS;
        child.say(Json.line(job));
        child.hear(Started.class);
        Duration cpu = server.cpu();
        long allocated = server.allocated();
        Measured measured = child.hear(Measured.class);
        Duration cpuAfter = server.cpu();
        long allocatedAfter = server.allocated();
        long missing = child.hear(Ended.class).missing();
        if (missing > 0) {
            System.err.printf("%s has left out %d replies%n", server, missing);
            return Optional.empty();
        }
        double count = Math.max(1, measured.count());
        Map<Metric, Double> sample = new EnumMap<>(Metric.class);
        sample.put(Metric.CPU, cpuAfter.minus(cpu).toNanos() / 1e3 / count);
        if (allocated >= 0) {
            sample.put(Metric.ALLOCATED, (allocatedAfter - allocated) / count);
        }
        sample.put(rate, measured.count() * 1e9 / measured.nanos());
        sample.put(Metric.MEDIAN_TIME, measured.p50());
        sample.put(Metric.SLOW_TIME, measured.p99());
        return Optional.of(sample);
    }

    /** Opens connections that stay silent until {@link #closeIdle}. */
    void openIdle(Job job) {
        child.say(Json.line(job));
        child.hear(Started.class);
    }

    /** Closes them, and tells how many the server had closed before. */
    long closeIdle() {
        child.say("close");
        return child.hear(Ended.class).missing();
    }

    @Override
    public void close() {
        child.close();
    }
}
