package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.EnumDef.Member;
import java.util.List;
import java.util.function.Function;

/** The codec of an enum: the member's id in binary, its value in JSON. */
record EnumBody(EnumDef definition) implements CodecBody {
    @Override
    public Parameters parameters() {
        return Parameters.USUAL;
    }

    @Override
    public CodeBlock write(Format format) {
        return format == Format.BINARY ? writeIds() : writeValues();
    }

    // out.writeVarint(switch (value) {
    //     case RED -> 0;
    //     case GREEN -> 1;
    // });
    private CodeBlock writeIds() {
        return writeSwitch("writeVarint", member -> CodeBlock.of("$L", member.id()));
    }

    private CodeBlock writeValues() {
        if (members(Integer.class).isEmpty()) {
            return writeSwitch("writeString", member -> CodeBlock.of("$S", member.value()));
        }
        if (members(String.class).isEmpty()) {
            return writeSwitch("writeInt", member -> CodeBlock.of("$L", member.value()));
        }
        return writeMixedValues();
    }

    private CodeBlock writeSwitch(String method, Function<Member, CodeBlock> result) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("out.$L(switch (value)", method);
        for (Member member : definition.members()) {
            code.addStatement("case $L -> $L", member.constant(), result.apply(member));
        }
        return code.unindent().add("});\n").build();
    }

    // switch (value) {
    //     case NONE -> out.writeInt(0);
    //     case OTHER -> out.writeString("other");
    // }
    private CodeBlock writeMixedValues() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (value)");
        for (Member member : definition.members()) {
            boolean text = member.value() instanceof String;
            code.addStatement(
                    text ? "case $L -> out.writeString($S)" : "case $L -> out.writeInt($L)",
                    member.constant(),
                    member.value());
        }
        return code.endControlFlow().build();
    }

    @Override
    public CodeBlock read(Format format) {
        return format == Format.BINARY ? readId() : readValue();
    }

    // long id = in.readVarint();
    // return switch (id == (int) id ? (int) id : -1) {
    //     case 0 -> Color.RED;
    //     case 1 -> Color.GREEN;
    //     default -> throw in.unexpectedEnum(id);
    // };
    private CodeBlock readId() {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("long id = in.readVarint()");
        code.beginControlFlow("return switch (id == (int) id ? (int) id : -1)");
        for (Member member : definition.members()) {
            code.addStatement("case $L -> $T.$L", member.id(), type(), member.constant());
        }
        code.addStatement("default -> throw in.unexpectedEnum(id)");
        return code.unindent().add("};\n").build();
    }

    // Object value = in.readEnumValue();
    // if (value instanceof String text) {
    //     ...
    // }
    // if (value instanceof Long number) {
    //     ...
    // }
    // throw in.notEnumMember();
    private CodeBlock readValue() {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T value = in.readEnumValue()", Object.class);
        if (!members(String.class).isEmpty()) {
            code.beginControlFlow("if (value instanceof $T text)", String.class);
            code.add(returnSwitch("text", members(String.class), member -> CodeBlock.of("$S", member.value())));
            code.endControlFlow();
        }
        if (!members(Integer.class).isEmpty()) {
            code.beginControlFlow("if (value instanceof $T number && number == number.intValue())", Long.class);
            code.add(returnSwitch(
                    "number.intValue()", members(Integer.class), member -> CodeBlock.of("$L", member.value())));
            code.endControlFlow();
        }
        return code.addStatement("throw in.notEnumMember()").build();
    }

    // return switch (text) {
    //     case "red" -> Color.RED;
    //     default -> throw in.notEnumMember();
    // };
    private CodeBlock returnSwitch(String selector, List<Member> members, Function<Member, CodeBlock> label) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch ($L)", selector);
        for (Member member : members) {
            code.addStatement("case $L -> $T.$L", label.apply(member), type(), member.constant());
        }
        code.addStatement("default -> throw in.notEnumMember()");
        return code.unindent().add("};\n").build();
    }

    private TypeName type() {
        return JavaNames.of(definition.name().javaType());
    }

    private List<Member> members(Class<?> valueType) {
        return definition.members().stream()
                .filter(member -> valueType.isInstance(member.value()))
                .toList();
    }

    @Override
    public Deprecation mentionedByWrite() {
        return definition.members().stream().map(Member::deprecation).reduce(Deprecation.NONE, Deprecation::max);
    }

    @Override
    public Deprecation mentionedByRead() {
        return mentionedByWrite();
    }
}
