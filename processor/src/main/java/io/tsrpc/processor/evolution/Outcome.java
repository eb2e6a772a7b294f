package io.tsrpc.processor.evolution;

/** What happens when the values of one version of a type are read as another version. */
enum Outcome {
    /** Every value is read right. */
    SAFE,
    /** Values that the reader's version can express are read right; others are refused. */
    NARROWER,
    /** Values that both versions can express are refused, or read as something else. */
    BREAKS;

    Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
