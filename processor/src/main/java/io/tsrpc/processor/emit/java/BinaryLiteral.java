package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.EnumDef;

/** A single literal: nothing. */
record BinaryLiteral(EnumDef definition, Locals locals) implements MethodBodies {
    @Override
    public Format format() {
        return new BinaryFormat();
    }

    @Override
    public CodeBlock write() {
        return CodeBlock.of("// always the same, so it has no bytes\n");
    }

    // return Version.TWO;
    @Override
    public CodeBlock read() {
        CodeBlock constant = new EnumSwitches(definition, locals)
                .constant(definition.members().get(0));
        return Statement.of("return $L", constant);
    }
}
