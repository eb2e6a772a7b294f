package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/** Converts map keys to and from strings, their form on the wire. Called by generated codecs only. */
public final class MapKeys {
    private MapKeys() {}

    /**
     * Returns a string as a key.
     *
     * @throws CodecException if it is null
     */
    public static String text(@Nullable String key) {
        if (key == null) {
            throw nullKey();
        }
        return key;
    }

    /**
     * Returns an integer as a key.
     *
     * @throws CodecException if it is null or beyond ±(2^53 − 1)
     */
    public static String text(@Nullable Number key) {
        if (key == null) {
            throw nullKey();
        }
        return Long.toString(SafeIntegers.checkInt(key.longValue()));
    }

    private static CodecException nullKey() {
        return CodecException.badValue("A key of the map is null.");
    }

    /**
     * Parses a key. Accepts only the canonical text of a number, so not {@code 01} or {@code +1}.
     *
     * @throws CodecException if {@code key} is not the canonical text of a long
     */
    public static long toLong(String key) {
        try {
            long number = Long.parseLong(key);
            if (Long.toString(number).equals(key)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notNumber(key);
        }
        throw notNumber(key);
    }

    /** No cause: what is wrong is told to the peer, unlike what user code has thrown. */
    private static CodecException notNumber(String key) {
        return CodecException.badValue(
                "`" + CodecException.shortened(key) + "` is not a valid key, the key here should be a `number`.");
    }

    /** Like {@link #toLong}, but rejects numbers that do not fit. */
    public static int toInt(String key) {
        return Range.toInt(toLong(key));
    }

    /** Like {@link #toLong}, but rejects numbers that do not fit. */
    public static short toShort(String key) {
        return Range.toShort(toLong(key));
    }

    /** Like {@link #toLong}, but rejects numbers that do not fit. */
    public static byte toByte(String key) {
        return Range.toByte(toLong(key));
    }
}
