package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.EnumDef.Member;
import java.util.List;

/** An enum by the values of its members: strings, numbers or both. */
record JsonEnum(EnumDef definition, Locals locals) implements MethodBodies {
    @Override
    public Format format() {
        return new JsonFormat();
    }

    @Override
    public CodeBlock write() {
        if (areAll(String.class)) {
            return new EnumSwitches(definition, locals).write("writeString", m -> JavaLiterals.of(m.value()));
        }
        if (areAll(Integer.class)) {
            return new EnumSwitches(definition, locals).write("writeInt", m -> JavaLiterals.of(m.value()));
        }
        return writeMixed();
    }

    // switch (value) {
    //     case ONE -> out.writeInt(1);
    //     case OTHER -> out.writeString("other one");
    // }
    private CodeBlock writeMixed() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch ($L)", locals.own("value"));
        for (Member member : definition.members()) {
            code.addStatement(
                    "case $L -> $L.$L($L)",
                    member.constant(),
                    locals.own("out"),
                    JsonRecord.writeMethod(member.value()),
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
        String in = locals.own("in");
        String value = locals.own("value");
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T $L = $L.readEnumValue()", Object.class, value, in);
        if (!members(String.class).isEmpty()) {
            String text = locals.own("text");
            code.beginControlFlow("if ($L instanceof $T $L)", value, String.class, text);
            code.add(read(CodeBlock.of("$L", text), String.class)).endControlFlow();
        }
        if (!members(Integer.class).isEmpty()) {
            String number = locals.own("number");
            code.beginControlFlow("if ($1L instanceof $2T $3L && $3L == $3L.intValue())", value, Long.class, number);
            code.add(read(CodeBlock.of("$L.intValue()", number), Integer.class)).endControlFlow();
        }
        return code.addStatement("throw $L.notEnumMember()", in).build();
    }

    private CodeBlock read(CodeBlock selector, Class<?> valueType) {
        return new EnumSwitches(definition, locals)
                .read(selector, members(valueType), Member::value, CodeBlock.of("notEnumMember()"));
    }

    private boolean areAll(Class<?> valueType) {
        return members(valueType).size() == definition.members().size();
    }

    private List<Member> members(Class<?> valueType) {
        return definition.members().stream()
                .filter(member -> valueType.isInstance(member.value()))
                .toList();
    }
}
