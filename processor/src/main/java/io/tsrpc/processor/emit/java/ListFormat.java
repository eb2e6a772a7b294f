package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;

/** The parts that differ between the formats in methods for arrays, lists, sets and collections. */
interface ListFormat {
    /**
     * The statement before the written elements.
     *
     * @param size the number of elements, as an expression
     */
    CodeBlock beginWrite(String size);

    /** The statement after the written elements; empty if there is none. */
    CodeBlock endWrite();

    /** The statement before the elements that are read. */
    CodeBlock beginRead();

    /** The head of the loop over the elements that are read. */
    String eachElement();

    /** Whether {@link #beginRead} yields the number of elements. */
    boolean isCounted();
}
