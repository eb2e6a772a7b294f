package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.LengthType;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.NullableUse;

/** A union of the type and the literal null. */
record BinaryNullables() implements NullableFormat {
    private static final int TYPE_MEMBER = 0;
    private static final int NULL_MEMBER = 1;

    // out.writeVarint(1);
    // if (value == null) {
    //     out.writeHeader(0x4);
    // } else {
    //     out.writeHeader(0x0);
    //     out.writeString(value);
    // }
    @Override
    public CodeBlock write(Values values, NullableUse type, String path) {
        if (type.flat()) {
            return Statement.of("$L.$L(out, value)", codec(values, type), OrNullMethods.WRITE);
        }
        CodeBlock writeType = values.writeBlock(TYPE_MEMBER, type.type(), CodeBlock.of("value"), path, "mark");
        return switch (type.literals()) {
            case NULL ->
                CodeBlock.builder()
                        .addStatement("out.writeVarint(1)")
                        .beginControlFlow("if (value == null)")
                        .add(writeLiteral(NULL_MEMBER))
                        .nextControlFlow("else")
                        .add(writeType)
                        .endControlFlow()
                        .build();
            case UNDEFINED ->
                CodeBlock.builder()
                        .addStatement("out.writeVarint(1)")
                        .add(writeType)
                        .build();
            case BOTH -> // as TSRPC's packages do
                CodeBlock.builder()
                        .beginControlFlow("if (value == null)")
                        .add(writeNullInside(values, type))
                        .add(writeLiteral(NULL_MEMBER))
                        .add(writeLiteral(NULL_MEMBER + 1))
                        .nextControlFlow("else")
                        .addStatement("out.writeVarint(1)")
                        .add(writeType)
                        .endControlFlow()
                        .build();
        };
    }

    // out.writeVarint(3);
    // out.writeHeader(0x3);
    // MsgPickRoleCodec.INSTANCE.writeOrNull(out, null);
    private static CodeBlock writeNullInside(Values values, NullableUse type) {
        if (!type.nullInside()) {
            return Statement.of("out.writeVarint(2)");
        }
        return CodeBlock.builder()
                .addStatement("out.writeVarint(3)")
                .addStatement("out.writeHeader($L)", Values.header(type.type().lengthType(), TYPE_MEMBER))
                .addStatement("$L.$L(out, null)", codec(values, type), OrNullMethods.WRITE)
                .build();
    }

    private static CodeBlock writeLiteral(int id) {
        return Statement.of("out.writeHeader($L)", Values.header(LengthType.LENGTH_DELIMITED, id));
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
    @Override
    public CodeBlock read(Values values, NullableUse type, String path) {
        if (type.flat()) {
            return Statement.of("return $L.$L(in)", codec(values, type), OrNullMethods.READ);
        }
        return CodeBlock.builder()
                .addStatement("$T value = null", JavaNames.of(type.javaType().boxed()))
                .addStatement("boolean known = false")
                .beginControlFlow("for (int members = in.readCount(); members > 0; members--)")
                .addStatement("int header = in.readHeader()")
                .beginControlFlow("switch (header >>> 2)")
                .add(member(TYPE_MEMBER, type.type().lengthPrefix(), readType(values, type, path)))
                .add(member(NULL_MEMBER, false, CodeBlock.of("null")))
                .add(
                        type.literals() == NullableUse.Literals.BOTH
                                ? CodeBlock.of("case $L -> known = true;\n", NULL_MEMBER + 1)
                                : Statement.NONE)
                .addStatement("default -> in.skip(header)")
                .endControlFlow()
                .endControlFlow()
                .addStatement("$T.member(known, in.nullChecks())", RuntimeTypes.REQUIRED)
                .addStatement("return value")
                .build();
    }

    /** TSRPC's packages send null as all members that it fits, so also as a value of the type that has it. */
    private static CodeBlock readType(Values values, NullableUse type, String path) {
        return type.nullInside() && type.literals().hasNull()
                ? CodeBlock.of("$L.$L(in)", codec(values, type), OrNullMethods.READ)
                : values.read(type.type(), path);
    }

    private static CodeBlock codec(Values values, NullableUse type) {
        return values.scope().codec(((TypeUse.NamedUse) type.type()).name().codec());
    }

    private static CodeBlock member(int id, boolean prefix, CodeBlock value) {
        return Switches.assign(CodeBlock.of("$L", id), "value", prefix, "in", value, "known = true");
    }
}
