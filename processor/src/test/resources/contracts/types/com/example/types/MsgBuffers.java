package com.example.types;

import static io.tsrpc.contract.TypedArray.Type.ARRAY_BUFFER;
import static io.tsrpc.contract.TypedArray.Type.FLOAT32;
import static io.tsrpc.contract.TypedArray.Type.FLOAT64;
import static io.tsrpc.contract.TypedArray.Type.INT16;
import static io.tsrpc.contract.TypedArray.Type.INT32;
import static io.tsrpc.contract.TypedArray.Type.INT8;
import static io.tsrpc.contract.TypedArray.Type.UINT16;
import static io.tsrpc.contract.TypedArray.Type.UINT32;

import io.tsrpc.contract.TypedArray;

public record MsgBuffers(
        byte[] plain,
        @TypedArray(INT8) byte[] int8,
        @TypedArray(INT16) short[] int16,
        @TypedArray(INT32) int[] int32,
        @TypedArray(UINT16) int[] uint16,
        @TypedArray(UINT32) long[] uint32,
        @TypedArray(FLOAT32) float[] float32,
        @TypedArray(FLOAT64) double[] float64,
        @TypedArray(ARRAY_BUFFER) byte[] buffer) {}
