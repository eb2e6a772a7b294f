package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.UnionDef;
import io.tsrpc.processor.model.UnionDef.Member;
import javax.lang.model.element.Modifier;

/** The codec of a sealed interface: the one member that it is, by its id in binary and its discriminator in JSON. */
record UnionBody(UnionDef definition, CodecScope scope) implements CodecBody {
    UnionBody(UnionDef definition) {
        this(definition, new CodecScope(false));
    }

    @Override
    public Parameters parameters() {
        return Parameters.USUAL;
    }

    // out.writeVarint(1);
    // if (value instanceof Circle circle) {
    //     out.writeHeader(0x3);
    //     CircleCodec.INSTANCE.write(out, circle);
    // } else {
    //     throw CodecException.of("This is no member of the union Shape.");
    // }
    @Override
    public CodeBlock write(Format format) {
        Values values = new Values(scope, format, "out");
        CodeBlock.Builder code = CodeBlock.builder();
        if (format == Format.BINARY) {
            code.addStatement("out.writeVarint(1)");
        }
        String flow = "if (value instanceof $T member)";
        for (Member member : definition.members()) {
            TypeName type = JavaNames.of(member.type().javaType());
            if (flow.startsWith("if")) {
                code.beginControlFlow(flow, type);
            } else {
                code.nextControlFlow(flow, type);
            }
            code.add(writeMember(values, member));
            flow = "else if (value instanceof $T member)";
        }
        return code.nextControlFlow("else")
                .addStatement("throw $T.of($S)", RuntimeTypes.CODEC_EXCEPTION, "This is no member of " + name() + ".")
                .endControlFlow()
                .build();
    }

    private String name() {
        return definition.name().javaType().simpleName();
    }

    private static CodeBlock writeMember(Values values, Member member) {
        CodeBlock value = CodeBlock.of("member");
        if (values.format() == Format.BINARY) {
            return values.writeBlock(member.id(), member.type(), value, "member", "mark");
        }
        return CodeBlock.builder()
                .addStatement(values.write(member.type(), value, "member"))
                .build();
    }

    @Override
    public CodeBlock read(Format format) {
        return format == Format.BINARY ? readMembers() : readDiscriminated();
    }

    // Shape value = null;
    // for (int members = in.readCount(); members > 0; members--) {
    //     int header = in.readHeader();
    //     switch (header >>> 2) {
    //         case 0 -> value = CircleCodec.INSTANCE.read(in);
    //         default -> in.skip(header);
    //     }
    // }
    // if (value == null) {
    //     throw CodecException.of("There is no known member of Shape.");
    // }
    // return value;
    private CodeBlock readMembers() {
        Values values = new Values(scope, Format.BINARY, "in");
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T value = null", JavaNames.of(definition.name().javaType()));
        code.beginControlFlow("for (int members = in.readCount(); members > 0; members--)");
        code.addStatement("int header = in.readHeader()").beginControlFlow("switch (header >>> 2)");
        for (Member member : definition.members()) {
            boolean prefix = member.type().lengthPrefix();
            CodeBlock value = values.read(member.type(), "member");
            code.add(Switches.assign(CodeBlock.of("$L", member.id()), "value", prefix, "in", value, ""));
        }
        code.addStatement("default -> in.skip(header)").endControlFlow().endControlFlow();
        code.beginControlFlow("if (value == null)");
        code.addStatement(
                "throw $T.of($S)", RuntimeTypes.CODEC_EXCEPTION, "There is no known member of " + name() + ".");
        return code.endControlFlow().addStatement("return value").build();
    }

    // String literal = in.peekProperty("type");
    // if (literal == null) {
    //     throw noMember(in);
    // }
    // return switch (literal) {
    //     case "Circle" -> CircleCodec.INSTANCE.readJson(in);
    //     default -> throw noMember(in);
    // };
    private CodeBlock readDiscriminated() {
        Values values = new Values(scope, Format.JSON, "in");
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T literal = in.peekProperty($S)", String.class, definition.discriminator());
        code.beginControlFlow("if (literal == null)");
        code.addStatement("throw noMember(in)").endControlFlow();
        code.beginControlFlow("return switch (literal)");
        for (Member member : definition.members()) {
            code.addStatement("case $S -> $L", member.literal(), values.read(member.type(), "member"));
        }
        code.addStatement("default -> throw noMember(in)");
        return code.unindent().add("};\n").build();
    }

    // private static CodecException noMember(JsonReader in) {
    //     return in.noMember("type", "Circle", "Square");
    // }
    @Override
    public void addMethods(TypeSpec.Builder codec) {
        CodeBlock literals = definition.members().stream()
                .map(member -> CodeBlock.of("$S", member.literal()))
                .collect(CodeBlock.joining(",$W"));
        codec.addMethod(MethodSpec.methodBuilder("noMember")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.CODEC_EXCEPTION)
                .addParameter(Format.JSON.reader(), "in")
                .addStatement("return in.noMember($S,$W$L)", definition.discriminator(), literals)
                .build());
    }

    @Override
    public Deprecation mentionedByWrite() {
        return mentionedByRead();
    }

    @Override
    public Deprecation mentionedByRead() {
        return definition.members().stream()
                .map(member -> member.type().deprecation())
                .reduce(Deprecation.NONE, Deprecation::max);
    }
}
