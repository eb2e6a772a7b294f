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
 * @param program starts a program that measures it on a payload
 */
record Coder(String name, Function<Payload, Program> program) {
    /** A program that measures one codec on one payload. */
    interface Program extends AutoCloseable {
        /** Measures, after so many iterations of warming up. */
        Map<Metric, Double> measure(CodecProgram.Iterations iterations);

        @Override
        void close();
    }

    /** One in Java, of a state of our sources. */
    static Coder java(Workbench workbench, String name, State state, CodecSubject subject) {
        List<String> options = new ArrayList<>(Workbench.JVM);
        options.addAll(CodecProgram.jvmArguments());
        return new Coder(
                name,
                payload -> new JavaProgram(workbench.start(state.program(
                        "codec " + name, "codec.CodecProgram", options, List.of(subject.label(), payload.label())))));
    }

    /** TSRPC's own, on Node. */
    static Coder node(Workbench workbench, String name) {
        return new Coder(
                name,
                payload -> new NodeProgram(workbench.start(Workbench.node("codec " + name, "codec.js")), payload));
    }

    private record JavaProgram(Child child) implements Program {
        @Override
        public Map<Metric, Double> measure(CodecProgram.Iterations iterations) {
            child.say(Json.line(iterations));
            CodecProgram.Figures figures = child.hear(CodecProgram.Figures.class);
            Map<Metric, Double> sample =
                    sample(figures.encode().nanos(), figures.decode().nanos(), figures.size());
            sample.put(Metric.ENCODE_ALLOCATED, figures.encode().bytes());
            sample.put(Metric.DECODE_ALLOCATED, figures.decode().bytes());
            return sample;
        }

        @Override
        public void close() {
            child.close();
        }
    }

    private record NodeProgram(Child child, Payload payload) implements Program {
        private record Figures(String hex, int size, double encodeNs, double decodeNs) {}

        @Override
        public Map<Metric, Double> measure(CodecProgram.Iterations iterations) {
            child.say("""
                    {"type":%s,"value":%s,"warmMs":%d,"measureMs":%d}""".formatted(
                            Json.line(payload.schemaId()),
                            payload.json(),
                            iterations.warmUp() * iterations.millis(),
                            iterations.measured() * iterations.millis()));
            Figures figures = child.hear(Figures.class);
            return sample(figures.encodeNs(), figures.decodeNs(), figures.size());
        }

        @Override
        public void close() {
            child.close();
        }
    }

    private static Map<Metric, Double> sample(double encode, double decode, int size) {
        Map<Metric, Double> sample = new EnumMap<>(Metric.class);
        sample.put(Metric.ENCODE, encode);
        sample.put(Metric.DECODE, decode);
        sample.put(Metric.ROUND_TRIP, encode + decode);
        sample.put(Metric.SIZE, (double) size);
        return sample;
    }
}
