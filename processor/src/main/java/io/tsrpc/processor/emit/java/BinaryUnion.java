package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.UnionDef;
import io.tsrpc.processor.model.UnionDef.Member;

/** A union as a block with the member's id. */
record BinaryUnion(UnionDef definition, CodecScope scope) implements MethodBodies {
    @Override
    public Format format() {
        return new BinaryFormat();
    }

    // out.writeVarint(1);
    // if (value instanceof Shape.Circle member) {
    //     out.writeHeader(0x3);
    //     ShapeCircleCodec.INSTANCE.write(out, member);
    //     return;
    // }
    // if (value instanceof Shape.Square member) {
    //     ...
    // }
    // throw CodecException.of("The value is not a member of Shape.");
    @Override
    public CodeBlock write() {
        Values values = new Values(scope, format(), "out");
        return CodeBlock.builder()
                .addStatement("out.writeVarint(1)")
                .add(MemberChoice.writing(
                        definition,
                        member -> values.writeBlock(
                                member.id(), member.type(), CodeBlock.of("member"), "member", "mark")))
                .build();
    }

    // Shape value = null;
    // for (int members = in.readCount(); members > 0; members--) {
    //     int header = in.readHeader();
    //     switch (header >>> 2) {
    //         case 0 -> value = ShapeCircleCodec.INSTANCE.read(in);
    //         case 1 -> value = ShapeSquareCodec.INSTANCE.read(in);
    //         case 2 -> value = ShapeNothingCodec.INSTANCE.read(in);
    //         default -> in.skip(header);
    //     }
    // }
    // if (value == null) {
    //     throw CodecException.of("There is no known member of Shape.");
    // }
    // return value;
    @Override
    public CodeBlock read() {
        return definition.nullId() == null
                ? readMembers().add(KnownMember.returned(definition, "value")).build()
                : OrNullMethods.readValue(definition, "in", "value");
    }

    // Required.member(value != null || isNull, in.nullChecks());
    // return value;
    CodeBlock readOrNull() {
        return readMembers()
                .add(OrNullMethods.returned("in", "value", "isNull"))
                .build();
    }

    private CodeBlock.Builder readMembers() {
        Values values = new Values(scope, format(), "in");
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T value = null", JavaNames.of(definition.name().javaType()));
        if (definition.nullId() != null) {
            code.addStatement("boolean isNull = false");
        }
        code.beginControlFlow("for (int members = in.readCount(); members > 0; members--)");
        code.addStatement("int header = in.readHeader()").beginControlFlow("switch (header >>> 2)");
        for (Member member : definition.members()) {
            boolean prefix = member.type().lengthPrefix();
            CodeBlock value = values.read(member.type(), "member");
            code.add(Switches.assign(CodeBlock.of("$L", member.id()), "value", prefix, "in", value, ""));
        }
        if (definition.nullId() != null) {
            code.add(OrNullMethods.caseNull(definition.nullId(), "value", "isNull"));
        }
        return code.addStatement("default -> in.skip(header)").endControlFlow().endControlFlow();
    }
}
