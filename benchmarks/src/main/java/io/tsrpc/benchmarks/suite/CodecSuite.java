package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.codec.Payload;
import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.Metric;
import io.tsrpc.benchmarks.report.Results;
import java.util.List;

/** Codecs on one payload, each in a process of its own. */
final class CodecSuite implements Suite {
    private final Payload payload;
    private final Comparison comparison;
    private final List<Coder> coders;

    CodecSuite(Payload payload, List<Coder> coders) {
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
    }

    private static String title(Payload payload) {
        return switch (payload) {
            case CHAT -> "a line of chat";
            case ORDER -> "an order with ten items";
            case GAME -> "a hundred entities of a game";
            case ORDER_CHINESE -> "an order in Chinese";
        };
    }

    @Override
    public void round(int round, Results results) {
        for (Coder coder : Turns.of(coders, round)) {
            results.add(comparison, coder.name(), coder.measurement().apply(payload));
        }
    }
}
