package io.tsrpc.it.conformance;

/** Why a recording cannot be compared as it is, where no {@link io.tsrpc.it.Difference} of ours is the reason. */
enum Reason {
    /** How a text is no JSON is told in the words of JavaScript's engine there, and of Jackson here. */
    JSON_PARSER_TEXT,

    /** Java's types allow no such value. */
    TYPED_LANGUAGE,

    /** It is how TypeScript's API hands something over, which a Java API does in its own way. */
    SHAPE_OF_THE_API,

    /** It is a time. */
    TIME,

    /** What was done is not recorded, only what came of it. */
    UNKNOWN_SCRIPT,

    /** It is about the packages themselves, such as a difference between two of their versions. */
    ABOUT_THE_PACKAGES
}
