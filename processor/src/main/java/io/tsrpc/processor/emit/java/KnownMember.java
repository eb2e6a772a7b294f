package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Definition;

/** The check that a union which was read in binary had a member that this side knows. */
final class KnownMember {
    private KnownMember() {}

    // if (value == null) {
    //     throw CodecException.of("There is no known member of Shape.");
    // }
    // return value;
    static CodeBlock returned(Definition union, String variable) {
        String problem =
                "There is no known member of " + union.name().javaType().simpleName() + ".";
        return CodeBlock.builder()
                .beginControlFlow("if ($L == null)", variable)
                .addStatement("throw $T.of($L)", RuntimeTypes.CODEC_EXCEPTION, JavaLiterals.of(problem))
                .endControlFlow()
                .addStatement("return $L", variable)
                .build();
    }
}
