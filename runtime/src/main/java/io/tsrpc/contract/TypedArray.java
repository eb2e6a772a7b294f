package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends a primitive array as one block of memory, which JavaScript reads as a typed array. Without this annotation each element
 * is sent as a varint or double, and a {@code byte[]} is sent as a {@code Uint8Array}.
 *
 * <pre>{@code
 * record MsgSamples(@TypedArray(TypedArray.Type.FLOAT32) float[] samples) {}
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface TypedArray {
    /** The JavaScript type that a JavaScript peer reads. */
    Type value();

    /** The JavaScript typed arrays, each with its Java array. */
    enum Type {
        /** {@code Int8Array} as {@code byte[]}. */
        INT8,
        /** {@code Int16Array} as {@code short[]}. */
        INT16,
        /** {@code Int32Array} as {@code int[]}. */
        INT32,
        /** {@code Uint8Array} as {@code byte[]} with the same bits. */
        UINT8,
        /** {@code Uint16Array} as {@code int[]} with elements from 0 to 65,535; other values are encode errors. */
        UINT16,
        /** {@code Uint32Array} as {@code long[]} with elements from 0 to 2^32 − 1; other values are encode errors. */
        UINT32,
        /** {@code Float32Array} as {@code float[]}. */
        FLOAT32,
        /** {@code Float64Array} as {@code double[]}. */
        FLOAT64,
        /** {@code ArrayBuffer} as {@code byte[]}. */
        ARRAY_BUFFER
    }
}
