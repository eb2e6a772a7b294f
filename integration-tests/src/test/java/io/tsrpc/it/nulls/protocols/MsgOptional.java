package io.tsrpc.it.nulls.protocols;

import io.tsrpc.contract.TypedArray;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One component of each kind, none of them required. */
@SuppressWarnings("ArrayRecordComponent")
public record MsgOptional(
        @Nullable Boolean flag,
        @Nullable Integer whole,
        @Nullable Double fraction,
        @Nullable String text,
        @Nullable Instant date,
        byte @Nullable [] bytes,
        @TypedArray(TypedArray.Type.INT8) byte @Nullable [] int8,
        @TypedArray(TypedArray.Type.ARRAY_BUFFER) byte @Nullable [] buffer,
        @TypedArray(TypedArray.Type.FLOAT32) float @Nullable [] floats,
        @Nullable List<String> texts,
        @Nullable List<@Nullable String> holes,
        @Nullable Map<String, Integer> scores,
        @Nullable Color color,
        @Nullable Shape shape,
        @Nullable Row row,
        @Nullable Point point,
        @Nullable UUID id,
        @Nullable Object any,
        @Nullable List<Object> anys) {}
