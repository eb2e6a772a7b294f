package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.TypeUse.NullableUse;

/** The value or {@code null}. */
record JsonNullables() implements NullableFormat {
    // if (value == null) {
    //     out.writeNull();
    // } else {
    //     out.writeString(value);
    // }
    @Override
    public CodeBlock write(Values values, NullableUse type, String path) {
        if (!type.literals().hasNull()) {
            return Statement.of("$L", values.write(type.type(), CodeBlock.of("value"), path));
        }
        return CodeBlock.builder()
                .beginControlFlow("if (value == null)")
                .addStatement("out.writeNull()")
                .nextControlFlow("else")
                .addStatement(values.write(type.type(), CodeBlock.of("value"), path))
                .endControlFlow()
                .build();
    }

    // return in.readNull() ? null : in.readString();
    @Override
    public CodeBlock read(Values values, NullableUse type, String path) {
        if (!type.literals().hasNull()) {
            return Statement.of("return $L", values.read(type.type(), path));
        }
        return CodeBlock.builder()
                .addStatement("return in.readNull() ? null : $L", values.read(type.type(), path))
                .build();
    }
}
