package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.EnumDef.Member;

/** An enum as the ids of its members. */
record BinaryEnum(EnumDef definition) implements MethodBodies {
    @Override
    public Format format() {
        return new BinaryFormat();
    }

    @Override
    public CodeBlock write() {
        return new EnumSwitches(definition).write("writeVarint", Member::id);
    }

    // long id = in.readVarint();
    // return switch (id == (int) id ? (int) id : -1) {
    //     case 0 -> Color.RED;
    //     case 1 -> Color.GREEN;
    //     default -> throw in.unexpectedEnum(id);
    // };
    @Override
    public CodeBlock read() {
        return CodeBlock.builder()
                .addStatement("long id = in.readVarint()")
                .add(new EnumSwitches(definition)
                        .read("id == (int) id ? (int) id : -1", definition.members(), Member::id, "unexpectedEnum(id)"))
                .build();
    }
}
