package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.Metric;
import java.util.List;
import java.util.Set;

/**
 * Work, and how much of it at once.
 *
 * @param comparison where its samples go
 * @param work what
 * @param connections how many connections
 * @param inFlight how many calls each of them has under way
 * @param without the names of servers that cannot take part, or need not
 */
record Scenario(Comparison comparison, Work work, int connections, int inFlight, Set<String> without) {
    private static final int RECEIVERS = 1000;

    /** Calls over WebSocket, or over what else a server has that keeps several in flight. */
    static Scenario calls(int connections, int inFlight, Set<String> without) {
        String title = String.format(
                "%s, %d %s × %d in flight",
                connections == 1 ? "Calls" : "WebSocket calls",
                connections,
                connections == 1 ? "connection" : "connections",
                inFlight);
        return new Scenario(
                new Comparison(
                        "ws-" + connections + "x" + inFlight,
                        title,
                        List.of(Metric.CALLS, Metric.CPU, Metric.ALLOCATED, Metric.MEDIAN_TIME, Metric.SLOW_TIME),
                        connections == 1
                                ? List.of(Metric.CPU)
                                : List.of(Metric.CALLS, Metric.CPU), // loads differ there
                        Metric.CPU),
                Work.CALL,
                connections,
                inFlight,
                without);
    }

    /** Messages that come back. */
    static Scenario messages(int connections, int inFlight, Set<String> without) {
        String title = String.format("Messages there and back, %d connections × %d in flight", connections, inFlight);
        return new Scenario(
                comparison("messages-" + connections + "x" + inFlight, title, Metric.CALLS),
                Work.MESSAGE,
                connections,
                inFlight,
                without);
    }

    /** Broadcasts, each of which has arrived before the next one. */
    static Scenario broadcasts(Set<String> without) {
        return new Scenario(
                comparison("broadcast", "Broadcasts to 1,000 connections, one after the other", Metric.DELIVERIES),
                Work.BROADCAST,
                RECEIVERS,
                1,
                without);
    }

    /** Broadcasts in bursts. */
    static Scenario bursts(Set<String> without) {
        return bursts("burst", "Broadcasts to 1,000 connections, 50 at once", without);
    }

    /** Messages to rooms, each of which has arrived before the next one. */
    static Scenario rooms() {
        return new Scenario(
                comparison("room", "Messages to 1,000 members of a room, one after the other", Metric.DELIVERIES),
                Work.BROADCAST,
                RECEIVERS,
                1,
                Set.of());
    }

    /** Messages to rooms in bursts. */
    static Scenario roomBursts() {
        return bursts("room-burst", "Messages to 1,000 members of a room, 50 at once", Set.of());
    }

    private static Scenario bursts(String id, String title, Set<String> without) {
        return new Scenario(
                new Comparison(
                        id,
                        title,
                        List.of(Metric.DELIVERIES, Metric.CPU, Metric.ALLOCATED, Metric.MEDIAN_TIME),
                        List.of(Metric.DELIVERIES, Metric.CPU),
                        Metric.CPU),
                Work.BURST,
                RECEIVERS,
                1,
                without);
    }

    /** Calls over HTTP. */
    static Scenario httpCalls(int connections) {
        return new Scenario(
                comparison("http-" + connections, "HTTP calls, " + connections + " connections", Metric.CALLS),
                Work.CALL,
                connections,
                1,
                Set.of());
    }

    private static Comparison comparison(String id, String title, Metric rate) {
        return new Comparison(
                id,
                title,
                List.of(rate, Metric.CPU, Metric.ALLOCATED, Metric.MEDIAN_TIME, Metric.SLOW_TIME),
                List.of(rate, Metric.CPU),
                Metric.CPU);
    }
}
