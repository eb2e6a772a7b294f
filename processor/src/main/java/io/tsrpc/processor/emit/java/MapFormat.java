package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.TypeUse;

/** What differs between the formats in methods for maps. */
interface MapFormat {
    /** The statement in front of the entries that are written. */
    CodeBlock beginWrite();

    /** Writes an entry, which stands in two variables. */
    CodeBlock writeEntry(Values values, TypeUse type, String path);

    /** The statement behind the entries; nothing if there is none. */
    CodeBlock endWrite();

    /** The statement in front of everything that reads; nothing if there is none. */
    CodeBlock beginRead();

    /**
     * The loop over the entries.
     *
     * @param put reads the value and puts it under {@code key}
     */
    CodeBlock readEntries(CodeBlock put);

    /** The statement in front of a value that is read; nothing if there is none. */
    CodeBlock beginValue(TypeUse type);
}
