package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.Scalar;

/** The names of the writer's and reader's methods for simple values, which are the same in both formats. */
final class WireMethods {
    private WireMethods() {}

    static String write(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> "writeBoolean";
            case BYTE, SHORT, INT -> "writeInt";
            case LONG -> "writeLong";
            case JAVA_LONG -> "writeJavaLong";
            case UINT_BYTE, UINT_SHORT, UINT_INT, UINT_LONG -> "writeUint";
            case JAVA_UINT_LONG -> "writeJavaUint";
            case FLOAT -> "writeFloat";
            case DOUBLE -> "writeDouble";
            case STRING -> "writeString";
        };
    }

    static String read(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> "readBoolean";
            case BYTE -> "readByte";
            case SHORT -> "readShort";
            case INT -> "readInt";
            case LONG, JAVA_LONG -> "readLong";
            case UINT_BYTE -> "readUintByte";
            case UINT_SHORT -> "readUintShort";
            case UINT_INT -> "readUintInt";
            case UINT_LONG, JAVA_UINT_LONG -> "readUintLong";
            case FLOAT -> "readFloat";
            case DOUBLE -> "readDouble";
            case STRING -> "readString";
        };
    }

    static String write(BufferKind kind) {
        return "write" + elements(kind);
    }

    /** The read method of a buffer. All byte buffers are written alike, but read with different methods. */
    static String read(BufferKind kind) {
        return switch (kind) {
            case INT8 -> "readInt8s";
            case ARRAY_BUFFER -> "readArrayBuffer";
            default -> "read" + elements(kind);
        };
    }

    private static String elements(BufferKind kind) {
        return switch (kind) {
            case INT8, UINT8, ARRAY_BUFFER -> "Bytes";
            case INT16 -> "Shorts";
            case INT32 -> "Ints";
            case UINT16 -> "Uint16s";
            case UINT32 -> "Uint32s";
            case FLOAT32 -> "Floats";
            case FLOAT64 -> "Doubles";
        };
    }
}
