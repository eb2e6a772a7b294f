package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.EnumDef.Member;

/** An enum as the ids of its members. */
record BinaryEnum(EnumDef definition, Locals locals) implements MethodBodies {
    @Override
    public Format format() {
        return new BinaryFormat();
    }

    @Override
    public CodeBlock write() {
        return new EnumSwitches(definition, locals).write("writeVarint", m -> CodeBlock.of("$L", m.id()));
    }

    // long id = in.readVarint();
    // return switch (id == (int) id ? (int) id : -1) {
    //     case 0 -> Color.RED;
    //     case 1 -> Color.GREEN;
    //     default -> throw in.unexpectedEnum(id);
    // };
    @Override
    public CodeBlock read() {
        String id = locals.own("id");
        CodeBlock selector = CodeBlock.of("$1L == (int) $1L ? (int) $1L : -1", id);
        CodeBlock error = CodeBlock.of("unexpectedEnum($L)", id);
        return CodeBlock.builder()
                .addStatement("long $L = $L.readVarint()", id, locals.own("in"))
                .add(new EnumSwitches(definition, locals).read(selector, definition.members(), Member::id, error))
                .build();
    }
}
