package io.tsrpc.codec;

import java.math.BigInteger;

/** Checks that integers are exact in JavaScript: within ±(2^53 − 1). */
final class SafeIntegers {
    static final long MAX = (1L << 53) - 1;

    private SafeIntegers() {}

    static boolean isSafe(long value) {
        return value <= MAX && value >= -MAX;
    }

    static long checkInt(long value) {
        if (!isSafe(value)) {
            throw beyond(Long.toString(value));
        }
        return value;
    }

    static long toLong(BigInteger value) {
        if (value.bitLength() >= Long.SIZE) {
            throw beyond(value.toString());
        }
        return checkInt(value.longValue());
    }

    private static CodecException beyond(String value) {
        return CodecException.badValue("`" + value + "` is beyond ±(2^53 - 1), so a JavaScript peer would read another"
                + " number; use @JavaPeersOnly if there is none.");
    }

    static long checkUint(long value) {
        checkNotNegative(value);
        return checkInt(value);
    }

    static long checkNotNegative(long value) {
        if (value < 0) {
            throw CodecException.scalar(Long.toString(value), "uint");
        }
        return value;
    }
}
