package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.TypedArray;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocks of memory. */
@SuppressWarnings("ArrayRecordComponent")
public record MsgBuffers(
        byte[] bytes,
        @TypedArray(TypedArray.Type.INT8) byte[] int8,
        @TypedArray(TypedArray.Type.UINT8) byte[] uint8,
        @TypedArray(TypedArray.Type.INT16) short[] int16,
        @TypedArray(TypedArray.Type.INT32) int[] int32,
        @TypedArray(TypedArray.Type.UINT16) int[] uint16,
        @TypedArray(TypedArray.Type.UINT32) long[] uint32,
        @TypedArray(TypedArray.Type.FLOAT32) float[] float32,
        @TypedArray(TypedArray.Type.FLOAT64) double[] float64,
        @TypedArray(TypedArray.Type.ARRAY_BUFFER) byte[] buffer,
        List<byte[]> list,
        List<@TypedArray(TypedArray.Type.FLOAT64) double[]> samples,
        Map<String, byte[]> named,
        @TypedArray(TypedArray.Type.FLOAT32) float @Nullable [] maybe) {}
