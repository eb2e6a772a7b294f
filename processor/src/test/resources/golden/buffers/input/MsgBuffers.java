package com.example.buffers;

import io.tsrpc.contract.TypedArray;
import org.jspecify.annotations.Nullable;

public record MsgBuffers(
        byte[] plain,
        @TypedArray(TypedArray.Type.UINT32) long[] uint32,
        @TypedArray(TypedArray.Type.FLOAT32) float[] float32,
        @TypedArray(TypedArray.Type.ARRAY_BUFFER) byte @Nullable [] buffer) {}
