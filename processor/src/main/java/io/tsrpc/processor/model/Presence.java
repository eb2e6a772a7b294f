package io.tsrpc.processor.model;

/** Whether a component may be absent, and how Java represents that. */
public enum Presence {
    /** Must have a value; null is an error that names the component. */
    REQUIRED,
    /** {@code @Nullable}: null if absent. */
    NULLABLE,
    /** {@code java.util.Optional}: empty if absent; null is an error that names the component. */
    OPTIONAL;

    /** Whether the component may be absent: {@code name?: T} in TypeScript. */
    public boolean isOptional() {
        return this != REQUIRED;
    }
}
