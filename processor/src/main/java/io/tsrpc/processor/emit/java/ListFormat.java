package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;

/** What differs between the formats in methods for arrays, lists, sets and collections. */
interface ListFormat {
    /**
     * The statement in front of the elements that are written.
     *
     * @param size how many there are
     */
    CodeBlock beginWrite(String size);

    /** The statement behind them; nothing if there is none. */
    CodeBlock endWrite();

    /** The statement in front of the elements that are read. */
    CodeBlock beginRead();

    /** The head of the loop over them. */
    String eachElement();

    /** Whether {@link #beginRead} tells how many there are. */
    boolean isCounted();
}
