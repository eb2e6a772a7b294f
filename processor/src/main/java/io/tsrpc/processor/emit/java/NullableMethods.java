package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.LengthType;
import io.tsrpc.processor.model.TypeUse.NullableUse;

/** The private methods for elements and map values that may be null: unions of the type and the literal null. */
record NullableMethods(Values values) {
    private static final int TYPE_MEMBER = 0;
    private static final int NULL_MEMBER = 1;

    // private static void writeTagsElementOrNull(BinaryWriter out, @Nullable String value) {
    //     out.writeVarint(1);
    //     if (value == null) {
    //         out.writeHeader(0x4);
    //     } else {
    //         out.writeHeader(0x0);
    //         out.writeString(value);
    //     }
    // }
    MethodSpec.Builder write(String name, NullableUse type, String path) {
        boolean binary = values.format() == Format.BINARY;
        CodeBlock value = CodeBlock.of("value");
        CodeBlock.Builder code = CodeBlock.builder();
        if (binary) {
            code.addStatement("out.writeVarint(1)");
        }
        code.beginControlFlow("if (value == null)");
        String nullHeader = Values.header(LengthType.LENGTH_DELIMITED, NULL_MEMBER);
        code.addStatement(binary ? "out.writeHeader(" + nullHeader + ")" : "out.writeNull()");
        code.nextControlFlow("else");
        if (binary) {
            code.add(values.writeBlock(TYPE_MEMBER, type.type(), value, path, "mark"));
        } else {
            code.addStatement(values.write(type.type(), value, path));
        }
        return MethodSpec.methodBuilder(name)
                .addAnnotations(Deprecations.suppress(type.deprecation()))
                .addParameter(values.format().writer(), "out")
                .addParameter(JavaNames.nullable(type.javaType().boxed()), "value")
                .addCode(code.endControlFlow().build());
    }

    MethodSpec.Builder read(String name, NullableUse type, String path) {
        return MethodSpec.methodBuilder(name)
                .addAnnotations(Deprecations.suppress(type.deprecation()))
                .returns(JavaNames.nullable(type.javaType().boxed()))
                .addParameter(values.format().reader(), "in")
                .addCode(values.format() == Format.BINARY ? readBinary(type, path) : readJson(type, path));
    }

    // String value = null;
    // boolean known = false;
    // for (int members = in.readCount(); members > 0; members--) {
    //     int header = in.readHeader();
    //     switch (header >>> 2) {
    //         case 0 -> {
    //             value = in.readString();
    //             known = true;
    //         }
    //         case 1 -> {
    //             value = null;
    //             known = true;
    //         }
    //         default -> in.skip(header);
    //     }
    // }
    // Required.member(known, in.nullChecks());
    // return value;
    private CodeBlock readBinary(NullableUse type, String path) {
        return CodeBlock.builder()
                .addStatement("$T value = null", JavaNames.of(type.javaType().boxed()))
                .addStatement("boolean known = false")
                .beginControlFlow("for (int members = in.readCount(); members > 0; members--)")
                .addStatement("int header = in.readHeader()")
                .beginControlFlow("switch (header >>> 2)")
                .add(member(TYPE_MEMBER, type.type().lengthPrefix(), values.read(type.type(), path)))
                .add(member(NULL_MEMBER, false, CodeBlock.of("null")))
                .addStatement("default -> in.skip(header)")
                .endControlFlow()
                .endControlFlow()
                .addStatement("$T.member(known, in.nullChecks())", RuntimeTypes.REQUIRED)
                .addStatement("return value")
                .build();
    }

    private static CodeBlock member(int id, boolean prefix, CodeBlock value) {
        return Switches.assign(CodeBlock.of("$L", id), "value", prefix, "in", value, "known = true");
    }

    // return in.readNull() ? null : in.readString();
    private CodeBlock readJson(NullableUse type, String path) {
        return CodeBlock.builder()
                .addStatement("return in.readNull() ? null : $L", values.read(type.type(), path))
                .build();
    }
}
