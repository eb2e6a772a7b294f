package io.tsrpc.it.evolution;

/**
 * Who has trouble reading what.
 *
 * @param way who wrote for whom
 * @param form in which form
 * @param reader the runtime of the reader
 */
record Fact(Way way, Form form, Runtime reader) {
    /** From which release to which. */
    enum Way {
        /** What an old peer writes, read by a new one. */
        OLD_TO_NEW,
        /** What a new peer writes, read by an old one. */
        NEW_TO_OLD,
        /** The same for values that the old type has too. */
        SHARED_TO_OLD
    }

    /** How it is written. */
    enum Form {
        BINARY,
        JSON
    }

    /** What reads it. */
    enum Runtime {
        JAVA,
        TSRPC
    }
}
