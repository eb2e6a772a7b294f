package chat.protocols;

import io.tsrpc.contract.TypedArray;
import java.util.List;
import java.util.Optional;

public record MsgChat(
        @TypedArray(TypedArray.Type.FLOAT32) double[] samples, // ERROR[TYPED_ARRAY_MISMATCH] @TypedArray(FLOAT32) does not apply to `double[]`; use it on `float[]`
        @TypedArray(TypedArray.Type.UINT16) String text, // ERROR[TYPED_ARRAY_MISMATCH] @TypedArray(UINT16) does not apply to `String`; use it on `int[]`
        @TypedArray(TypedArray.Type.INT8) byte number, // ERROR[TYPED_ARRAY_MISMATCH] does not apply to `byte`
        @TypedArray(TypedArray.Type.INT8) List<Byte> list, // ERROR[TYPED_ARRAY_MISMATCH] does not apply to `List<Byte>`
        @TypedArray(TypedArray.Type.INT8) String[] texts, // ERROR[TYPED_ARRAY_MISMATCH] does not apply to `String[]`
        @TypedArray(TypedArray.Type.FLOAT32) Optional<float[]> optional, // ERROR[TYPED_ARRAY_MISMATCH] use it on `float[]`, as in `Optional<@TypedArray(FLOAT32) float[]>`.
        Optional<@TypedArray(TypedArray.Type.FLOAT32) float[]> right,
        @TypedArray(TypedArray.Type.FLOAT64) double[][] fine) {}
