package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends a primitive array as a block of memory that JavaScript reads as a typed array, instead of one varint
 * or double per element. A {@code byte[]} without it is a {@code Uint8Array}.
 *
 * <pre>{@code
 * record MsgSamples(@TypedArray(TypedArray.Type.FLOAT32) float[] samples) {}
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface TypedArray {
    /** The JavaScript type that the other side sees. */
    Type value();

    /** The JavaScript typed arrays, each with the Java array that carries it. */
    enum Type {
        /** {@code Int8Array} as {@code byte[]}. */
        INT8,
        /** {@code Int16Array} as {@code short[]}. */
        INT16,
        /** {@code Int32Array} as {@code int[]}. */
        INT32,
        /** {@code Uint8Array} as {@code byte[]}, the same bits. */
        UINT8,
        /** {@code Uint16Array} as {@code int[]} of 0 to 65,535; others are encode errors. */
        UINT16,
        /** {@code Uint32Array} as {@code long[]} of 0 to 2^32 − 1; others are encode errors. */
        UINT32,
        /** {@code Float32Array} as {@code float[]}. */
        FLOAT32,
        /** {@code Float64Array} as {@code double[]}. */
        FLOAT64,
        /** {@code ArrayBuffer} as {@code byte[]}. */
        ARRAY_BUFFER
    }
}
