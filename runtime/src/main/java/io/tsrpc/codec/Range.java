package io.tsrpc.codec;

/** Checks that a received number fits into its Java type. */
final class Range {
    private Range() {}

    static byte toByte(long value) {
        return (byte) check(value, Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
    }

    static short toShort(long value) {
        return (short) check(value, Short.MIN_VALUE, Short.MAX_VALUE, "short");
    }

    static int toInt(long value) {
        return (int) check(value, Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
    }

    static byte toUintByte(long value) {
        return (byte) checkUnsigned(value, Byte.MAX_VALUE, "byte");
    }

    static short toUintShort(long value) {
        return (short) checkUnsigned(value, Short.MAX_VALUE, "short");
    }

    static int toUintInt(long value) {
        return (int) checkUnsigned(value, Integer.MAX_VALUE, "int");
    }

    static long toUintLong(long value) {
        return checkUnsigned(value, Long.MAX_VALUE, "long");
    }

    /** Rounds. What is infinite stays so. */
    static float toFloat(double value) {
        float rounded = (float) value;
        if (Float.isInfinite(rounded) && !Double.isInfinite(value)) {
            throw outOfRange(Double.toString(value), "float");
        }
        return rounded;
    }

    private static long check(long value, long min, long max, String type) {
        if (value < min || value > max) {
            throw outOfRange(Long.toString(value), type);
        }
        return value;
    }

    private static long checkUnsigned(long word, long max, String type) {
        if (word < 0 || word > max) {
            throw outOfRange(Long.toUnsignedString(word), type);
        }
        return word;
    }

    static CodecException outOfRange(String value, String type) {
        return CodecException.badValue("`" + value + "` does not fit into a Java `" + type + "`.");
    }
}
