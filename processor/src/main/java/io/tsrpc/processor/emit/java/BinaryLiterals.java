package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.EnumDef.Member;
import io.tsrpc.processor.model.LengthType;

/** A union of literals: a block with the member's id, in which nothing is. */
record BinaryLiterals(EnumDef definition, Locals locals) implements MethodBodies {
    @Override
    public Format format() {
        return new BinaryFormat();
    }

    // out.writeVarint(1);
    // out.writeHeader(switch (value) {
    //     case ADMIN -> 0x0;
    //     case USER -> 0x4;
    // });
    @Override
    public CodeBlock write() {
        return CodeBlock.builder()
                .addStatement("$L.writeVarint(1)", locals.own("out"))
                .add(new EnumSwitches(definition, locals).write("writeHeader", BinaryLiterals::header))
                .build();
    }

    private static CodeBlock header(Member member) {
        return CodeBlock.of("$L", Values.header(LengthType.LENGTH_DELIMITED, member.id()));
    }

    // Role value = null;
    // for (int members = in.readCount(); members > 0; members--) {
    //     int header = in.readHeader();
    //     switch (header >>> 2) {
    //         case 0 -> value = Role.ADMIN;
    //         case 1 -> value = Role.USER;
    //         default -> in.skip(header);
    //     }
    // }
    // if (value == null) {
    //     throw CodecException.of("There is no known member of Role.");
    // }
    // return value;
    @Override
    public CodeBlock read() {
        String value = locals.own("value");
        return definition.nullId() == null
                ? readMembers().add(KnownMember.returned(definition, value)).build()
                : OrNullMethods.readValue(definition, locals.own("in"), value);
    }

    // Required.member(value != null || isNull, in.nullChecks());
    // return value;
    CodeBlock readOrNull() {
        return readMembers()
                .add(OrNullMethods.returned(locals.own("in"), locals.own("value"), locals.own("isNull")))
                .build();
    }

    private CodeBlock.Builder readMembers() {
        String in = locals.own("in");
        String value = locals.own("value");
        String header = locals.own("header");
        EnumSwitches constants = new EnumSwitches(definition, locals);
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T $L = null", JavaNames.of(definition.name().javaType()), value);
        if (definition.nullId() != null) {
            code.addStatement("boolean $L = false", locals.own("isNull"));
        }
        code.beginControlFlow("for (int $1L = $2L.readCount(); $1L > 0; $1L--)", locals.own("members"), in);
        code.addStatement("int $L = $L.readHeader()", header, in).beginControlFlow("switch ($L >>> 2)", header);
        for (Member member : definition.members()) {
            code.addStatement("case $L -> $L = $L", member.id(), value, constants.constant(member));
        }
        if (definition.nullId() != null) {
            code.add(OrNullMethods.caseNull(definition.nullId(), value, locals.own("isNull")));
        }
        return code.addStatement("default -> $L.skip($L)", in, header)
                .endControlFlow()
                .endControlFlow();
    }
}
