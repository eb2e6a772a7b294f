package io.tsrpc.codec;

/**
 * The treatment of null between peers: TSRPC's option {@code strictNullChecks}. {@link JsonReader} applies it to JSON,
 * {@link Required} to {@code any} and to unions.
 *
 * <p>It does not affect encoding, except for a required component of type {@code Object}: null in an optional component
 * is written as an absent property, null in a {@code List<@Nullable T>} as a null.
 */
public enum NullChecks {
    /** A received null means that the property or tuple element is absent. The default. */
    LOOSE,
    /** Null is a value, which only the types {@code any} and {@code T | null} accept. */
    STRICT;

    /** {@link #STRICT} if {@code strict}, or else {@link #LOOSE}. */
    public static NullChecks of(boolean strict) {
        return strict ? STRICT : LOOSE;
    }
}
