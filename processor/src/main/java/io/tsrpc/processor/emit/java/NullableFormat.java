package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.TypeUse.NullableUse;

/** The statements of methods for nullable elements and map values, which differ between the formats. */
interface NullableFormat {
    /** Writes a value. */
    CodeBlock write(Values values, NullableUse type, String path);

    /** Reads and returns a value. */
    CodeBlock read(Values values, NullableUse type, String path);
}
