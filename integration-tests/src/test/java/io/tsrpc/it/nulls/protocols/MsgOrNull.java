package io.tsrpc.it.nulls.protocols;

import io.tsrpc.contract.TypedArray;
import io.tsrpc.contract.typescript.OrNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One component of each kind, of which null is a value; some of them are optional besides. */
@SuppressWarnings({"ArrayRecordComponent", "NullableOptional"})
public record MsgOrNull(
        @OrNull @Nullable Boolean flag,
        @OrNull @Nullable Integer whole,
        @OrNull @Nullable Optional<Double> fraction,
        @OrNull @Nullable String text,
        @OrNull @Nullable Instant date,
        @OrNull byte @Nullable [] bytes,
        @OrNull @TypedArray(TypedArray.Type.INT8) byte @Nullable [] int8,
        @OrNull @TypedArray(TypedArray.Type.ARRAY_BUFFER) byte @Nullable [] buffer,
        @OrNull @TypedArray(TypedArray.Type.FLOAT32) float @Nullable [] floats,
        @OrNull @Nullable List<String> texts,
        @OrNull @Nullable Optional<List<@Nullable String>> holes,
        @OrNull @Nullable Map<String, Integer> scores,
        @OrNull @Nullable Color color,
        @OrNull @Nullable Shape shape,
        @OrNull @Nullable Row row,
        @OrNull @Nullable Optional<Point> point,
        @OrNull @Nullable UUID id) {}
