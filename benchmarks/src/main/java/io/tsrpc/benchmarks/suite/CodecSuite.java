package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.codec.CodecProgram;
import io.tsrpc.benchmarks.codec.Payload;
import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.Metric;
import io.tsrpc.benchmarks.report.Samples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Codecs on one payload, each in a process of its own that sees no other. */
final class CodecSuite implements Suite {
    private final Payload payload;
    private final Comparison comparison;
    private final List<Coder> coders;
    private final Pace pace;
    private final Map<Coder, Coder.Program> running = new LinkedHashMap<>();

    CodecSuite(Payload payload, List<Coder> coders, Pace pace) {
        this.payload = payload;
        this.comparison = new Comparison(
                "codec-" + payload.label(),
                "Encoding and decoding " + title(payload),
                List.of(
                        Metric.ENCODE,
                        Metric.DECODE,
                        Metric.ROUND_TRIP,
                        Metric.ENCODE_ALLOCATED,
                        Metric.DECODE_ALLOCATED,
                        Metric.SIZE),
                List.of(Metric.ENCODE, Metric.DECODE, Metric.ROUND_TRIP),
                Metric.ROUND_TRIP);
        this.coders = List.copyOf(coders);
        this.pace = pace;
    }

    private static String title(Payload payload) {
        return switch (payload) {
            case CHAT -> "a line of chat";
            case CHAT_CHINESE -> "a line of chat in Chinese";
            case ORDER -> "an order with ten items";
            case GAME -> "a hundred entities of a game";
            case ORDER_CHINESE -> "an order in Chinese";
        };
    }

    @Override
    public void round(int round, Samples samples) {
        if (running.isEmpty() && !pace.newProcesses()) {
            start();
        }
        for (Coder coder : Turns.of(coders, round)) {
            Coder.Program kept = running.get(coder);
            samples.add(comparison, coder.name(), kept == null ? once(coder) : kept.measure(iterations(0)));
        }
    }

    private Map<Metric, Double> once(Coder coder) {
        try (Coder.Program program = coder.program().apply(payload)) {
            return program.measure(iterations(pace.codec().warmUp()));
        }
    }

    private void start() {
        for (Coder coder : coders) {
            Coder.Program program = coder.program().apply(payload);
            running.put(coder, program);
            Map<Metric, Double> unused = program.measure(iterations(pace.codec().warmUp()));
        }
    }

    private CodecProgram.Iterations iterations(int warmUp) {
        return new CodecProgram.Iterations(
                warmUp, pace.codec().measured(), pace.codec().millis());
    }

    @Override
    public void close() {
        running.values().forEach(Coder.Program::close);
        running.clear();
    }
}
