package io.tsrpc.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that required values are present. Called by generated codecs only. */
public final class Required {
    private Required() {}

    /**
     * Returns the value of a required property, or of an element of a tuple.
     *
     * @throws CodecException if it is null
     */
    public static <T> T property(@Nullable T value, String name) {
        if (value == null) {
            throw CodecException.missing(name);
        }
        return value;
    }

    /**
     * Returns the value of a required property of type {@code any}, or of an element of a tuple. The result is null
     * only if null checks are strict, where null is a value; callers must then expect it.
     *
     * @param present whether the property is present, possibly with a null
     * @throws CodecException if there is no value
     */
    @SuppressWarnings("NullAway") // see above
    public static Object any(@Nullable Object value, boolean present, NullChecks nullChecks, String name) {
        if (value == null && !(present && nullChecks == NullChecks.STRICT)) {
            throw CodecException.missing(name);
        }
        return value;
    }

    /**
     * Checks that a required property that may be null was read, or an element of a tuple. With loose null checks, it is null if it
     * was not.
     *
     * @throws CodecException if it was not and null checks are strict
     */
    public static void orNull(boolean seen, NullChecks nullChecks, String name) {
        seen(seen || nullChecks == NullChecks.LOOSE, name);
    }

    /** What an optional component that may be null holds for a value that was read: null for null. */
    @SuppressWarnings("NullableOptional") // absent and null are two values of it
    public static <T> @Nullable Optional<T> orNull(@Nullable T value) {
        return value == null ? null : Optional.of(value);
    }

    /**
     * Checks that a binary value of type union or null had a known member. With loose null checks, a value without one
     * is null.
     *
     * @throws CodecException if it had no known member and null checks are strict
     */
    public static void member(boolean seen, NullChecks nullChecks) {
        if (!seen && nullChecks == NullChecks.STRICT) {
            throw CodecException.of("There is no known member of the union.");
        }
    }

    /**
     * Checks that a property of a primitive type was read.
     *
     * @throws CodecException if it was not
     */
    public static void seen(boolean seen, String name) {
        if (!seen) {
            throw CodecException.missing(name);
        }
    }

    /**
     * Returns an element of an array.
     *
     * @param type its JavaScript type
     * @throws CodecException if it is null
     */
    public static <T> T element(@Nullable T value, String type) {
        if (value == null) {
            throw CodecException.type(type, "null");
        }
        return value;
    }

    /**
     * Returns a value of a map.
     *
     * @param type its JavaScript type
     * @throws CodecException if it is null
     */
    public static <T> T entry(@Nullable T value, String key, String type) {
        if (value == null) {
            throw CodecException.type(type, "null").at(key);
        }
        return value;
    }
}
