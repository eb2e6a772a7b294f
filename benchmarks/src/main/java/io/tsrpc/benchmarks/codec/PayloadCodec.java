package io.tsrpc.benchmarks.codec;

import java.io.IOException;

/**
 * A codec under test, for one payload. One thread at a time.
 *
 * <p>What is measured is {@link #encode} and {@link #decode}; the other two stand around them once.
 */
interface PayloadCodec {
    /** What {@link #encode} is given for a record: the record itself, unless the codec is measured without mapping. */
    default Object prepare(Record value) {
        return value;
    }

    /** Turns what {@link #prepare} gave into bytes. */
    byte[] encode(Object prepared);

    /**
     * Turns bytes back into the like of what {@link #prepare} gave.
     *
     * @throws IOException if the bytes are no such value
     */
    Object decode(byte[] bytes) throws IOException;

    /** The record in what {@link #decode} gave. */
    default Record restore(Object decoded) {
        return (Record) decoded;
    }
}
