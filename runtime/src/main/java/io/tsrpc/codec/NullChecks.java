package io.tsrpc.codec;

/**
 * What null means between peers: TSRPC's option {@code strictNullChecks}. Generated codecs apply it with {@link Required}.
 *
 * <p>What a Java value is written as does not depend on it but for a required component of type {@code Object}: null in an
 * optional component is an absent property, null in a {@code List<@Nullable T>} is a null.
 */
public enum NullChecks {
    /** A null that arrives for a property, or for an element of a tuple, means that it is absent. The default. */
    LOOSE,
    /** Null is a value like others: nothing but {@code any} and {@code T | null} has it. */
    STRICT;

    /** {@link #STRICT} if {@code strict}. */
    public static NullChecks of(boolean strict) {
        return strict ? STRICT : LOOSE;
    }
}
