package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;

/** The statements of a codec's two methods for one data format. */
interface MethodBodies {
    /** The format. */
    Format format();

    /** The statements of the method that writes. */
    CodeBlock write();

    /** The statements of the method that reads. */
    CodeBlock read();
}
