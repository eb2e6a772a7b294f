package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.UnionDef;
import io.tsrpc.processor.model.UnionDef.Member;
import javax.lang.model.element.Modifier;

/** A union as the member alone, identified by its discriminator. */
record JsonUnion(UnionDef definition, CodecScope scope) implements MethodBodies {
    @Override
    public Format format() {
        return new JsonFormat();
    }

    @Override
    public CodeBlock write() {
        Values values = new Values(scope, format(), "out");
        return MemberChoice.writing(
                definition,
                member -> Statement.of("$L", values.write(member.type(), CodeBlock.of("member"), "member")));
    }

    @Override
    public CodeBlock read() {
        return hasNumbers() ? readByLiteral() : readByText();
    }

    /** Whether some of the discriminators are numbers. */
    boolean hasNumbers() {
        return definition.members().stream().anyMatch(member -> !(member.literal() instanceof String));
    }

    // return switch (in.peekLiteral("code", LITERALS)) {
    //     case 0 -> EventJoinedCodec.INSTANCE.readJson(in);
    //     ...
    //     default -> throw noMember(in);
    // };
    private CodeBlock readByLiteral() {
        Values values = new Values(scope, format(), "in");
        CodeBlock.Builder code = CodeBlock.builder();
        code.beginControlFlow(
                "return switch (in.peekLiteral($L, $L))",
                JavaLiterals.of(definition.discriminator()),
                JsonLiterals.FIELD);
        for (Member member : definition.members()) {
            int index = definition.members().indexOf(member);
            code.addStatement("case $L -> $L", index, values.read(member.type(), "member"));
        }
        return end(code);
    }

    private static CodeBlock end(CodeBlock.Builder code) {
        code.addStatement("default -> throw noMember(in)");
        return code.unindent().add("};\n").build();
    }

    // String literal = in.peekProperty("kind");
    // if (literal == null) {
    //     throw noMember(in);
    // }
    // return switch (literal) {
    //     case "circle" -> ShapeCircleCodec.INSTANCE.readJson(in);
    //     ...
    //     default -> throw noMember(in);
    // };
    private CodeBlock readByText() {
        Values values = new Values(scope, format(), "in");
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement(
                "$T literal = in.peekProperty($L)", String.class, JavaLiterals.of(definition.discriminator()));
        code.beginControlFlow("if (literal == null)");
        code.addStatement("throw noMember(in)").endControlFlow();
        code.beginControlFlow("return switch (literal)");
        for (Member member : definition.members()) {
            code.addStatement("case $L -> $L", JavaLiterals.of(member.literal()), values.read(member.type(), "member"));
        }
        return end(code);
    }

    // private static CodecException noMember(JsonReader in) {
    //     return in.noMember("kind", "circle", "Square", "Nothing");
    // }
    MethodSpec noMember() {
        CodeBlock expected = hasNumbers() ? CodeBlock.of("$L", JsonLiterals.FIELD) : literals();
        return MethodSpec.methodBuilder("noMember")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.CODEC_EXCEPTION)
                .addParameter(format().reader(), "in")
                .addStatement("return in.noMember($L,$W$L)", JavaLiterals.of(definition.discriminator()), expected)
                .build();
    }

    private CodeBlock literals() {
        return definition.members().stream()
                .map(member -> JavaLiterals.of(member.literal()))
                .collect(CodeBlock.joining(",$W"));
    }

    /** The constant with the discriminators, which is there if some are numbers. */
    FieldSpec constant() {
        return JsonLiterals.constant(literals());
    }
}
