package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A union without a discriminator as a block with the member's id. TSRPC's packages write an object as several members, each with a
 * part of its properties.
 */
record BinaryUntagged(UnionDef definition, List<UntaggedMember> members, CodecScope scope) implements MethodBodies {
    private static final String READ_ALL = "readAll";

    @Override
    public Format format() {
        return new BinaryFormat();
    }

    @Override
    public CodeBlock write() {
        Values values = new Values(scope, format(), "out");
        return CodeBlock.builder()
                .addStatement("out.writeVarint(1)")
                .add(MemberChoice.writing(definition, m -> {
                    UntaggedMember member = members.get(definition.members().indexOf(m));
                    return member.counted(
                            "out", values.writeBlock(m.id(), m.type(), member.sent(), member.name(), "mark"));
                }))
                .build();
    }

    // int members = in.readCount();
    // if (members != 1) {
    //     return readAll(in, members);
    // }
    // MsgMail.Recipient value = null;
    // int header = in.readHeader();
    // switch (header >>> 2) {
    //     case 0 -> {
    //         value = MsgMailPlaceCodec.INSTANCE.read(in);
    //     }
    //     ...
    //     case 2 -> {
    //         in.allocate(16);
    //         value = newName(in.readString());
    //     }
    //     ...
    //     default -> in.skip(header);
    // }
    // if (value == null) {
    //     throw CodecException.of("There is no known member of Recipient.");
    // }
    // return value;
    @Override
    public CodeBlock read() {
        return definition.nullId() == null
                ? readOne().add(KnownMember.returned(definition, "value")).build()
                : OrNullMethods.readValue(definition, "in", "value");
    }

    // Required.member(value != null || isNull, in.nullChecks());
    // return value;
    CodeBlock readOrNull() {
        return readOne().add(OrNullMethods.returned("in", "value", "isNull")).build();
    }

    private CodeBlock.Builder readOne() {
        Values values = new Values(scope, format(), "in");
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("int members = in.readCount()");
        code.beginControlFlow("if (members != 1)")
                .addStatement("return $L(in, members)", READ_ALL)
                .endControlFlow();
        code.addStatement("$T value = null", type());
        if (definition.nullId() != null) {
            code.addStatement("boolean isNull = false");
        }
        code.addStatement("int header = in.readHeader()").beginControlFlow("switch (header >>> 2)");
        for (UntaggedMember member : members) {
            CodeBlock value = member.received(values.read(member.type(), member.name()));
            code.add(branch(member, Statement.of("value = $L", value)));
        }
        if (definition.nullId() != null) {
            code.add(OrNullMethods.caseNull(definition.nullId(), "value", "isNull"));
        }
        return code.addStatement("default -> in.skip(header)").endControlFlow();
    }

    private TypeName type() {
        return JavaNames.of(definition.name().javaType());
    }

    private static CodeBlock branch(UntaggedMember member, CodeBlock statement) {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("case $L ->", member.member().id());
        if (member.memory() > 0) {
            code.addStatement("in.allocate($L)", member.memory());
        }
        if (member.type().lengthPrefix()) {
            code.addStatement("in.skipPrefix()");
        }
        return code.add(member.counted("in", statement)).endControlFlow().build();
    }

    /** The method that reads a value that was written as several members. */
    // private static MsgMail.Recipient readAll(BinaryReader in, int members) {
    //     UnionParts<MsgMail.Recipient> parts = new UnionParts<>(UNION);
    //     for (int left = members; left > 0; left--) {
    //         int header = in.readHeader();
    //         switch (header >>> 2) {
    //             case 0 -> {
    //                 MsgMailPlaceCodec.readParts(in, parts.json());
    //             }
    //             ...
    //             case 2 -> {
    //                 in.allocate(16);
    //                 parts.set(newName(in.readString()));
    //             }
    //             ...
    //             default -> in.skip(header);
    //         }
    //     }
    //     return parts.get(in, "Recipient");
    // }
    //
    // if (parts.isEmpty()) {
    //     Required.member(isNull, in.nullChecks());
    //     return null;
    // }
    MethodSpec.Builder readAll() {
        CodeBlock.Builder code = CodeBlock.builder();
        Integer nullId = definition.nullId();
        code.addStatement(
                "$T parts = new $T<>($L)",
                ParameterizedTypeName.get(RuntimeTypes.UNION_PARTS, type()),
                RuntimeTypes.UNION_PARTS,
                UntaggedBody.FIELD);
        if (nullId != null) {
            code.addStatement("boolean isNull = false");
        }
        code.beginControlFlow("for (int left = members; left > 0; left--)");
        code.addStatement("int header = in.readHeader()").beginControlFlow("switch (header >>> 2)");
        members.forEach(member -> code.add(branch(member, Statement.of("$L", readPart(member)))));
        if (nullId != null) {
            code.addStatement("case $L -> isNull = true", nullId);
        }
        code.addStatement("default -> in.skip(header)").endControlFlow().endControlFlow();
        if (nullId != null) {
            code.beginControlFlow("if (parts.isEmpty())")
                    .addStatement("$T.member(isNull, in.nullChecks())", RuntimeTypes.REQUIRED)
                    .addStatement("return null")
                    .endControlFlow();
        }
        code.addStatement(
                "return parts.get(in, $S)", definition.name().javaType().simpleName());
        return MethodSpec.methodBuilder(READ_ALL)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(
                        nullId == null
                                ? type()
                                : JavaNames.nullable(definition.name().javaType()))
                .addParameter(format().reader(), "in")
                .addParameter(int.class, "members")
                .addCode(code.build());
    }

    private CodeBlock readPart(UntaggedMember member) {
        TypeUse.NamedUse named = member.member().definition();
        if (named != null) {
            return CodeBlock.of(
                    "$T.$L(in, parts.json())", JavaNames.raw(named.name().codec()), PartsMethod.NAME);
        }
        CodeBlock value = new Values(scope, format(), "in").read(member.type(), member.name());
        return member.maySpread()
                ? new Values(scope, new JsonFormat(), "parts.json()").write(member.type(), value, member.name())
                : CodeBlock.of("parts.set($L)", member.received(value));
    }
}
