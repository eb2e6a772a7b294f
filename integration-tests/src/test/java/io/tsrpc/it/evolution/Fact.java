package io.tsrpc.it.evolution;

import io.tsrpc.processor.evolution.Form;
import io.tsrpc.processor.evolution.Reader;

/**
 * Somebody does not read something right.
 *
 * @param way who wrote for whom
 * @param form the format in which it was written
 * @param reader whose runtime does not read it
 */
record Fact(Way way, Form form, Reader reader) {
    /** From which release to which. */
    enum Way {
        /** What an old peer writes, read by a new one. */
        OLD_TO_NEW,
        /** What a new peer writes, read by an old one. */
        NEW_TO_OLD,
        /** The same for values that the old type has too. */
        SHARED_TO_OLD
    }
}
