package io.tsrpc.cli.java;

/** What a schema becomes in Java. */
enum Form {
    /** A record, or an interface that records extend. */
    OBJECT,
    /** A record that takes its components from another type. */
    MAPPED,
    /** A record with the properties of several types. */
    MERGED,
    TUPLE,
    ENUM,
    /** An enum whose values are literals. */
    LITERALS,
    /** A sealed interface of records that a property tells apart. */
    UNION,
    /** A sealed interface of records and of what stands for other types. */
    UNTAGGED,
    /** Nothing with a name of its own: a number, a list, a map, or something without a form. */
    NONE;

    boolean isDeclared() {
        return this != NONE;
    }

    boolean isUnion() {
        return this == UNION || this == UNTAGGED;
    }

    boolean isEnum() {
        return this == ENUM || this == LITERALS;
    }
}
