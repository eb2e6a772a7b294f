package io.tsrpc.processor.model;

/** Whether a component may be without a value, and how Java says so. */
public enum Presence {
    /** It must have a value; null is an error that names it. */
    REQUIRED,
    /** {@code @Nullable}: null when absent. */
    NULLABLE,
    /** {@code java.util.Optional}: empty when absent; null is an error that names it. */
    OPTIONAL;

    /** Whether it may be absent: {@code name?: T} in TypeScript. */
    public boolean isOptional() {
        return this != REQUIRED;
    }
}
