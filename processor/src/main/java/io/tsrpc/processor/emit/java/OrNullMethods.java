package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.LengthType;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The methods that write and read a value of a union of which null is a member, in binary. */
record OrNullMethods(CodecBody body, int nullId) {
    static final String WRITE = "writeOrNull";
    static final String READ = "readOrNull";

    // public void writeOrNull(BinaryWriter out, MsgPick. @Nullable Role value) {
    //     if (value == null) {
    //         out.writeVarint(1);
    //         out.writeHeader(0x8);
    //     } else {
    //         write(out, value);
    //     }
    // }
    MethodSpec.Builder write() {
        String out = body.parameters().out();
        String value = body.parameters().value();
        return method(WRITE)
                .addJavadoc("Writes a value, or null.\n")
                .addParameter(body.binary().format().writer(), out)
                .addParameter(JavaNames.nullable(body.definition().name().javaType()), value)
                .beginControlFlow("if ($L == null)", value)
                .addStatement("$L.writeVarint(1)", out)
                .addStatement("$L.writeHeader($L)", out, Values.header(LengthType.LENGTH_DELIMITED, nullId))
                .nextControlFlow("else")
                .addStatement("$L($L, $L)", body.binary().format().write(), out, value)
                .endControlFlow();
    }

    // public MsgPick. @Nullable Role readOrNull(BinaryReader in) {
    MethodSpec.Builder read() {
        return method(READ)
                .addJavadoc("Reads a value, or null.\n")
                .returns(JavaNames.nullable(body.definition().name().javaType()))
                .addParameter(body.binary().format().reader(), body.parameters().in())
                .addCode(body.readOrNull());
    }

    private MethodSpec.Builder method(String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name);
        return body.definition().name().publicCodec() ? method.addModifiers(Modifier.PUBLIC) : method;
    }

    // MsgPick.Role value = readOrNull(in);
    // if (value == null) {
    //     throw CodecException.of("There is no known member of Role.");
    // }
    // return value;
    static CodeBlock readValue(Definition union, String in, String value) {
        return CodeBlock.builder()
                .addStatement("$T $L = $L($L)", JavaNames.of(union.name().javaType()), value, READ, in)
                .add(KnownMember.returned(union, value))
                .build();
    }

    // case 2 -> {
    //     value = null;
    //     isNull = true;
    // }
    static CodeBlock caseNull(@Nullable Integer nullId, String value, String isNull) {
        return CodeBlock.builder()
                .beginControlFlow("case $L ->", nullId)
                .addStatement("$L = null", value)
                .addStatement("$L = true", isNull)
                .endControlFlow()
                .build();
    }

    // Required.member(value != null || isNull, in.nullChecks());
    // return value;
    static CodeBlock returned(String in, String value, String isNull) {
        return CodeBlock.builder()
                .addStatement("$T.member($L != null || $L, $L.nullChecks())", RuntimeTypes.REQUIRED, value, isNull, in)
                .addStatement("return $L", value)
                .build();
    }
}
