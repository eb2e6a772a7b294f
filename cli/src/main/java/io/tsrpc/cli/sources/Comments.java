package io.tsrpc.cli.sources;

/** What the sources tell of types with names. */
public interface Comments {
    /** Without sources. */
    Comments NONE = schemaId -> Comment.NONE;

    /** What they tell of a type. */
    Comment of(String schemaId);
}
