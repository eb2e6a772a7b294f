package io.tsrpc.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Converts JavaScript's typed arrays, which are little-endian bytes on the wire, to and from Java arrays. */
final class TypedArrays {
    private static final int UINT16_MAX = 0xFFFF;
    private static final long UINT32_MAX = 0xFFFF_FFFFL;

    private TypedArrays() {}

    static int checkUint16(int value, int index) {
        if (value < 0 || value > UINT16_MAX) {
            throw Range.outOfRange(Integer.toString(value), "Uint16Array").at(index);
        }
        return value;
    }

    static long checkUint32(long value, int index) {
        if (value < 0 || value > UINT32_MAX) {
            throw Range.outOfRange(Long.toString(value), "Uint32Array").at(index);
        }
        return value;
    }

    static int byteLength(int count, int elementSize) {
        long bytes = (long) count * elementSize;
        if (bytes > Integer.MAX_VALUE) {
            throw CodecException.of("The array is larger than 2 GiB.");
        }
        return (int) bytes;
    }

    static byte[] bytes(short[] value) {
        byte[] bytes = new byte[byteLength(value.length, Short.BYTES)];
        view(bytes).asShortBuffer().put(value);
        return bytes;
    }

    static byte[] bytes(int[] value) {
        byte[] bytes = new byte[byteLength(value.length, Integer.BYTES)];
        view(bytes).asIntBuffer().put(value);
        return bytes;
    }

    static byte[] bytes(float[] value) {
        byte[] bytes = new byte[byteLength(value.length, Float.BYTES)];
        view(bytes).asFloatBuffer().put(value);
        return bytes;
    }

    static byte[] bytes(double[] value) {
        byte[] bytes = new byte[byteLength(value.length, Double.BYTES)];
        view(bytes).asDoubleBuffer().put(value);
        return bytes;
    }

    static byte[] uint16Bytes(int[] value) {
        byte[] bytes = new byte[byteLength(value.length, Short.BYTES)];
        ByteBuffer view = view(bytes);
        for (int i = 0; i < value.length; i++) {
            view.putShort((short) checkUint16(value[i], i));
        }
        return bytes;
    }

    static byte[] uint32Bytes(long[] value) {
        byte[] bytes = new byte[byteLength(value.length, Integer.BYTES)];
        ByteBuffer view = view(bytes);
        for (int i = 0; i < value.length; i++) {
            view.putInt((int) checkUint32(value[i], i));
        }
        return bytes;
    }

    static short[] shorts(ByteBuffer bytes) {
        short[] value = new short[count(bytes, Short.BYTES)];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(value);
        return value;
    }

    static int[] ints(ByteBuffer bytes) {
        int[] value = new int[count(bytes, Integer.BYTES)];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(value);
        return value;
    }

    static float[] floats(ByteBuffer bytes) {
        float[] value = new float[count(bytes, Float.BYTES)];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(value);
        return value;
    }

    static double[] doubles(ByteBuffer bytes) {
        double[] value = new double[count(bytes, Double.BYTES)];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(value);
        return value;
    }

    static int[] uint16s(ByteBuffer bytes) {
        int[] value = new int[count(bytes, Short.BYTES)];
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < value.length; i++) {
            value[i] = Short.toUnsignedInt(bytes.getShort());
        }
        return value;
    }

    static long[] uint32s(ByteBuffer bytes) {
        long[] value = new long[count(bytes, Integer.BYTES)];
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < value.length; i++) {
            value[i] = Integer.toUnsignedLong(bytes.getInt());
        }
        return value;
    }

    private static ByteBuffer view(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int count(ByteBuffer bytes, int elementSize) {
        if (bytes.remaining() % elementSize != 0) {
            throw CodecException.of("The byte length of the array, " + bytes.remaining() + ", should be a multiple of "
                    + elementSize + ".");
        }
        return bytes.remaining() / elementSize;
    }
}
