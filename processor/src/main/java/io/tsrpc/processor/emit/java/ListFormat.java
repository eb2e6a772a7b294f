package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.TypeUse.ListUse;
import org.jspecify.annotations.Nullable;

/** The parts that differ between the formats in methods for arrays, lists, sets and collections. */
interface ListFormat {
    /** The statement before the written elements of an array. */
    CodeBlock beginArray();

    /** The statement before the written elements of a collection, whose number may change until they are written. */
    CodeBlock beginCollection();

    /** The statement before the written elements of a set. */
    CodeBlock beginSet();

    /**
     * The statement after the written elements of a set.
     *
     * @param written the number of elements that were written, as a variable
     * @param read the call that reads a set
     */
    CodeBlock endSet(String written, CodeBlock read);

    /**
     * The statement after the written elements of anything else; empty if there is none.
     *
     * @param written the number of elements that were written, as a variable; null for an array
     */
    CodeBlock endWrite(@Nullable String written);

    /** The statements before the elements that are read, which count the memory for all of them if possible. */
    CodeBlock beginRead(ListUse type);

    /** The head of the loop over the elements that are read, with the statement that counts an element's memory if needed. */
    CodeBlock beginElement(ListUse type);

    /** Whether the number of elements precedes them, so that {@link #beginRead} yields it. */
    boolean isCounted();
}
