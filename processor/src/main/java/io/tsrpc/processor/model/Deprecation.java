package io.tsrpc.processor.model;

/** Whether users are told to stop using something, in rising order of urgency. */
public enum Deprecation {
    /** It is not deprecated. */
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
