package io.tsrpc.it.conformance;

/** Why an answer cannot be compared byte for byte, where no {@link io.tsrpc.it.Difference} of ours is the reason. */
enum Reason {
    /** How a text is no JSON is told in the words of JavaScript's engine there, and of Jackson here. */
    JSON_PARSER_TEXT
}
