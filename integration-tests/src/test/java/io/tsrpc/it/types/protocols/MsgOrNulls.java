package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.OrNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Null as a value of everything. */
@SuppressWarnings({"ArrayRecordComponent", "NullableOptional"})
public record MsgOrNulls(
        @OrNull @Nullable Boolean flag,
        @OrNull @Nullable Integer whole,
        @OrNull @Nullable Double number,
        @OrNull @Nullable String text,
        @OrNull @Nullable Optional<String> wrapped,
        @OrNull @Nullable Optional<Integer> count,
        @OrNull @Nullable Optional<Shape> wrappedShape,
        @OrNull @Nullable Optional<List<Point>> points,
        @OrNull String @Nullable [] names,
        @OrNull @Nullable List<@Nullable String> texts,
        @OrNull @Nullable Map<String, @Nullable Integer> counts,
        @OrNull @Nullable Color color,
        @OrNull @Nullable Shape shape,
        @OrNull @Nullable Point point,
        @OrNull @Nullable Row row,
        List<Row> rows,
        Holder<Point> holder,
        @Nullable Holder<String> maybe,
        @OrNull @Nullable Tree tree,
        @OrNull @Nullable ObjectId objectId) {
    /** A tuple with nulls. */
    @Tuple
    public record Row(
            @OrNull @Nullable Integer first,
            String second,
            @OrNull @Nullable Shape third,
            @Nullable Integer fourth) {}

    /** Whatever it is, or null. */
    public record Holder<T>(
            @OrNull @Nullable T held, @Nullable T other) {}
}
