package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.EnumDef.Member;
import javax.lang.model.element.Modifier;

/** A union of literals as one of these: strings, numbers or both. Differs from an enum in what errors say. */
record JsonLiterals(EnumDef definition, Locals locals) implements MethodBodies {
    /** The constant with the literals. */
    static final String FIELD = "LITERALS";

    @Override
    public Format format() {
        return new JsonFormat();
    }

    @Override
    public CodeBlock write() {
        return new JsonEnum(definition, locals).write();
    }

    // return switch (in.readLiteral(LITERALS)) {
    //     case 0 -> Role.ADMIN;
    //     case 1 -> Role.USER;
    //     default -> throw in.notLiteral(LITERALS);
    // };
    @Override
    public CodeBlock read() {
        CodeBlock selector = CodeBlock.of("$L.readLiteral($L)", locals.own("in"), FIELD);
        CodeBlock error = CodeBlock.of("notLiteral($L)", FIELD);
        return new EnumSwitches(definition, locals)
                .read(selector, definition.members(), definition.members()::indexOf, error);
    }

    // private static final JsonLiterals LITERALS = JsonLiterals.of("admin", "user");
    //
    // private static final JsonLiterals LITERALS = JsonLiterals.of("admin", "user").orNull();
    FieldSpec constant() {
        CodeBlock values = definition.members().stream()
                .map(Member::value)
                .map(JavaLiterals::of)
                .collect(CodeBlock.joining(",$W"));
        return constant(values, definition.nullId() == null ? "" : ".orNull()");
    }

    static FieldSpec constant(CodeBlock values) {
        return constant(values, "");
    }

    private static FieldSpec constant(CodeBlock values, String orNull) {
        return FieldSpec.builder(RuntimeTypes.JSON_LITERALS, FIELD, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)$L", RuntimeTypes.JSON_LITERALS, values, orNull)
                .build();
    }
}
