package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;

/** Single statements, which JavaPoet supports only inside of blocks. */
final class Statement {
    /** No statement. */
    static final CodeBlock NONE = CodeBlock.of("");

    private Statement() {}

    static CodeBlock of(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
