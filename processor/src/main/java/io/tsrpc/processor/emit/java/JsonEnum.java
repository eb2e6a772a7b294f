package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.EnumDef.Member;
import java.util.List;

/** An enum by the values of its members: strings, numbers or both. */
record JsonEnum(EnumDef definition) implements MethodBodies {
    @Override
    public Format format() {
        return new JsonFormat();
    }

    @Override
    public CodeBlock write() {
        if (members(Integer.class).isEmpty()) {
            return new EnumSwitches(definition).write("writeString", Member::value);
        }
        if (members(String.class).isEmpty()) {
            return new EnumSwitches(definition).write("writeInt", Member::value);
        }
        return writeMixed();
    }

    // switch (value) {
    //     case ONE -> out.writeInt(1);
    //     case OTHER -> out.writeString("other one");
    // }
    private CodeBlock writeMixed() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (value)");
        for (Member member : definition.members()) {
            boolean text = member.value() instanceof String;
            code.addStatement(
                    text ? "case $L -> out.writeString($L)" : "case $L -> out.writeInt($L)",
                    member.constant(),
                    JavaLiterals.of(member.value()));
        }
        return code.endControlFlow().build();
    }

    // Object value = in.readEnumValue();
    // if (value instanceof String text) {
    //     ...
    // }
    // if (value instanceof Long number && number == number.intValue()) {
    //     ...
    // }
    // throw in.notEnumMember();
    @Override
    public CodeBlock read() {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T value = in.readEnumValue()", Object.class);
        if (!members(String.class).isEmpty()) {
            code.beginControlFlow("if (value instanceof $T text)", String.class);
            code.add(read("text", String.class)).endControlFlow();
        }
        if (!members(Integer.class).isEmpty()) {
            code.beginControlFlow("if (value instanceof $T number && number == number.intValue())", Long.class);
            code.add(read("number.intValue()", Integer.class)).endControlFlow();
        }
        return code.addStatement("throw in.notEnumMember()").build();
    }

    private CodeBlock read(String selector, Class<?> valueType) {
        return new EnumSwitches(definition).read(selector, members(valueType), Member::value, "notEnumMember()");
    }

    private List<Member> members(Class<?> valueType) {
        return definition.members().stream()
                .filter(member -> valueType.isInstance(member.value()))
                .toList();
    }
}
