package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tuples of everything, and in everything. */
@SuppressWarnings("ArrayRecordComponent")
public record MsgTuples(
        Row row,
        List<Row> rows,
        @Nullable Row maybe,
        Map<Integer, Row> byNumber,
        Tail tail,
        List<@Nullable Tail> tails,
        Pair<Pair<Integer, String>, Shape> pair,
        Result<Tail> result) {
    /** All of it required. */
    @Tuple
    public record Row(
            boolean flag,
            long number,
            String text,
            Instant time,
            Color color,
            Shape shape,
            Object any,
            byte[] bytes,
            List<Point> points,
            Map<String, Integer> counts,
            Page<Integer> page) {}

    /** All of it optional. */
    @Tuple
    public record Tail(
            @Nullable Boolean flag,
            @Nullable Double number,
            Optional<String> text,
            @Nullable Instant time,
            @Nullable Level level,
            @Nullable Shape shape,
            @Nullable Object any,
            @Nullable List<@Nullable String> texts,
            @Nullable Map<String, Integer> counts,
            @Nullable Point point,
            @Nullable Tree tree) {}

    /** Any two. */
    @Tuple
    public record Pair<A, B>(A first, B second) {}
}
