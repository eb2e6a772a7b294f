package io.tsrpc.processor.model;

/** The deprecation of an element, in rising order of urgency. */
public enum Deprecation {
    /** Not deprecated. */
    NONE,
    /** {@code @Deprecated}: mentioning it warns under {@code -Xlint:deprecation}. */
    ORDINARY,
    /** {@code @Deprecated(forRemoval = true)}: mentioning it warns under {@code -Xlint:removal}. */
    FOR_REMOVAL;

    /** The more urgent of the two. */
    public Deprecation max(Deprecation other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
