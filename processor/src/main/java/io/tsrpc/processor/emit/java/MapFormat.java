package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.MapUse;

/** The parts that differ between the formats in methods for maps. */
interface MapFormat {
    /** The statement before the written entries. */
    CodeBlock beginWrite(MapUse type);

    /** Writes an entry, whose key and value are in two variables. */
    CodeBlock writeEntry(Values values, TypeUse type, String path);

    /** The statement after the written entries; empty if there is none. */
    CodeBlock endWrite(MapUse type);

    /** The statement before everything that is read; empty if there is none. */
    CodeBlock beginRead();

    /**
     * The loop over the entries.
     *
     * @param put reads the value and stores it under {@code key}
     */
    CodeBlock readEntries(CodeBlock put);

    /** The statement before a value that is read; empty if there is none. */
    CodeBlock beginValue(TypeUse type);
}
