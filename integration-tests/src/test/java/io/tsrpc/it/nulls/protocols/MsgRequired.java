package io.tsrpc.it.nulls.protocols;

import io.tsrpc.contract.TypedArray;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One component of each kind. */
@SuppressWarnings("ArrayRecordComponent")
public record MsgRequired(
        boolean flag,
        int whole,
        double fraction,
        String text,
        Instant date,
        byte[] bytes,
        @TypedArray(TypedArray.Type.INT8) byte[] int8,
        @TypedArray(TypedArray.Type.ARRAY_BUFFER) byte[] buffer,
        @TypedArray(TypedArray.Type.FLOAT32) float[] floats,
        List<String> texts,
        List<@Nullable String> holes,
        Map<String, Integer> scores,
        Color color,
        Shape shape,
        Row row,
        Point point,
        UUID id,
        Object any,
        List<Object> anys) {}
