package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.codec.CodecProgram;
import io.tsrpc.benchmarks.codec.CodecSubject;
import io.tsrpc.benchmarks.codec.Payload;
import io.tsrpc.benchmarks.process.Child;
import io.tsrpc.benchmarks.process.Json;
import io.tsrpc.benchmarks.process.State;
import io.tsrpc.benchmarks.report.Metric;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A codec to be measured.
 *
 * @param name what tables call it
 * @param measurement measures it on a payload, in a new process
 */
record Coder(String name, Function<Payload, Map<Metric, Double>> measurement) {
    /** One in Java, of a state of our sources. */
    static Coder java(Workbench workbench, String name, State state, CodecSubject subject, Pace pace) {
        List<String> options = new ArrayList<>(Workbench.JVM);
        options.addAll(CodecProgram.jvmArguments());
        String iterations = Integer.toString(pace.codecIterations());
        return new Coder(name, payload -> {
            List<String> arguments = List.of(
                    subject.label(), payload.label(), iterations, iterations, Integer.toString(pace.codecMillis()));
            try (Child child =
                    workbench.start(state.program("codec " + name, "codec.CodecProgram", options, arguments))) {
                return sample(child.hear(CodecProgram.Figures.class));
            }
        });
    }

    private static Map<Metric, Double> sample(CodecProgram.Figures figures) {
        Map<Metric, Double> sample =
                times(figures.encode().nanos(), figures.decode().nanos(), figures.size());
        sample.put(Metric.ENCODE_ALLOCATED, figures.encode().bytes());
        sample.put(Metric.DECODE_ALLOCATED, figures.decode().bytes());
        return sample;
    }

    /** TSRPC's own, on Node. */
    static Coder node(Workbench workbench, String name, Pace pace) {
        int millis = pace.codecIterations() * pace.codecMillis();
        return new Coder(name, payload -> {
            try (Child child = workbench.start(Workbench.node("codec " + name, "codec.js"))) {
                child.say("{\"type\":" + Json.line(payload.schemaId()) + ",\"value\":" + payload.json() + ",\"warmMs\":"
                        + millis + ",\"measureMs\":" + millis + "}");
                NodeFigures figures = child.hear(NodeFigures.class);
                return times(figures.encodeNs(), figures.decodeNs(), figures.size());
            }
        });
    }

    private record NodeFigures(String hex, int size, double encodeNs, double decodeNs) {}

    private static Map<Metric, Double> times(double encode, double decode, int size) {
        Map<Metric, Double> sample = new EnumMap<>(Metric.class);
        sample.put(Metric.ENCODE, encode);
        sample.put(Metric.DECODE, decode);
        sample.put(Metric.ROUND_TRIP, encode + decode);
        sample.put(Metric.SIZE, (double) size);
        return sample;
    }
}
