package io.tsrpc.codec;

/** The whole numbers that JavaScript holds exactly. */
final class SafeIntegers {
    static final long MAX = (1L << 53) - 1;

    private SafeIntegers() {}

    static boolean isSafe(long value) {
        return value <= MAX && value >= -MAX;
    }

    static long checkInt(long value) {
        if (!isSafe(value)) {
            throw CodecException.of("`" + value + "` is beyond ±(2^53 - 1), so a JavaScript peer would read another"
                    + " number; use @JavaPeersOnly if there is none.");
        }
        return value;
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
