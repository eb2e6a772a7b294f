package chat.protocols;

import io.tsrpc.contract.TypedArray;
import java.util.List;

public record MsgChat(
        @TypedArray(TypedArray.Type.FLOAT32) double[] samples, // ERROR[TYPED_ARRAY_MISMATCH] @TypedArray(FLOAT32) does not fit `double[]`; it is carried by `float[]`
        @TypedArray(TypedArray.Type.UINT16) String text, // ERROR[TYPED_ARRAY_MISMATCH] @TypedArray(UINT16) does not fit `String`; it is carried by `int[]`
        @TypedArray(TypedArray.Type.INT8) byte number, // ERROR[TYPED_ARRAY_MISMATCH] does not fit `byte`
        @TypedArray(TypedArray.Type.INT8) List<Byte> list, // ERROR[TYPED_ARRAY_MISMATCH] does not fit `List<Byte>`
        @TypedArray(TypedArray.Type.INT8) String[] texts, // ERROR[TYPED_ARRAY_MISMATCH] does not fit `String[]`
        @TypedArray(TypedArray.Type.FLOAT64) double[][] fine) {}
