package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/** Checks that what must be there is there. Called by generated codecs only. */
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
     * Returns the value of a required property of type {@code any}, or of an element of a tuple. It is null only if null
     * checks are strict: then null is a value, and who asks for that must expect it.
     *
     * @param present whether the property is there, if only with a null
     * @throws CodecException if there is none
     */
    @SuppressWarnings("NullAway") // see above
    public static Object any(@Nullable Object value, boolean present, NullChecks nullChecks, String name) {
        if (value == null && !(present && nullChecks == NullChecks.STRICT)) {
            throw CodecException.missing(name);
        }
        return value;
    }

    /**
     * Checks that a union or null in binary had a member that is known. If null checks are loose, one without is null.
     *
     * @throws CodecException if it had none and null checks are strict
     */
    public static void member(boolean seen, NullChecks nullChecks) {
        if (!seen && nullChecks == NullChecks.STRICT) {
            throw CodecException.of("There is no known member of the union.");
        }
    }

    /**
     * Checks that a property was read whose Java type has no null.
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
