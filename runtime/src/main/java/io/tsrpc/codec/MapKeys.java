package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/** Keys of maps as the strings they are on the wire. Called by generated codecs only. */
public final class MapKeys {
    private MapKeys() {}

    /**
     * A string as a key.
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
     * An integer as a key.
     *
     * @throws CodecException if it is null, or beyond what a JavaScript peer takes for a number
     */
    public static String text(@Nullable Number key) {
        if (key == null) {
            throw nullKey();
        }
        return Long.toString(SafeIntegers.checkInt(key.longValue()));
    }

    private static CodecException nullKey() {
        return CodecException.of("A key of the map is null.");
    }

    /**
     * The number whose text is {@code key}, and not just can be read from it.
     *
     * @throws CodecException if there is none
     */
    public static long toLong(String key) {
        try {
            long number = Long.parseLong(key);
            if (Long.toString(number).equals(key)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notNumber(key, e);
        }
        throw notNumber(key, null);
    }

    private static CodecException notNumber(String key, @Nullable NumberFormatException cause) {
        return new CodecException("`" + key + "` is not a valid key, the key here should be a `number`.", cause);
    }

    /** As {@link #toLong}, refusing what does not fit. */
    public static int toInt(String key) {
        return Range.toInt(toLong(key));
    }

    /** As {@link #toLong}, refusing what does not fit. */
    public static short toShort(String key) {
        return Range.toShort(toLong(key));
    }

    /** As {@link #toLong}, refusing what does not fit. */
    public static byte toByte(String key) {
        return Range.toByte(toLong(key));
    }
}
