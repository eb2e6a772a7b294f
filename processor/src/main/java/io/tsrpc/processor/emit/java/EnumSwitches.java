package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.EnumDef.Member;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Switches between an enum's constants and their encoded values. */
record EnumSwitches(EnumDef definition, Locals locals) {
    // out.writeVarint(switch (value) {
    //     case RED -> 0;
    //     case GREEN -> 1;
    // });
    CodeBlock write(String method, Function<Member, CodeBlock> sent) {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("$L.$L(switch ($L)", locals.own("out"), method, locals.own("value"));
        for (Member member : definition.members()) {
            code.addStatement("case $L -> $L", member.constant(), sent.apply(member));
        }
        return code.unindent().add("});\n").build();
    }

    // return switch (text) {
    //     case "RED" -> Color.RED;
    //     case "GREEN" -> Color.GREEN;
    //     default -> throw in.notEnumMember();
    // };
    CodeBlock read(CodeBlock selector, List<Member> members, Function<Member, Object> sent, CodeBlock error) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch ($L)", selector);
        for (Member member : members) {
            code.addStatement("case $L -> $L", JavaLiterals.of(sent.apply(member)), constant(member));
        }
        code.addStatement("default -> throw $L.$L", locals.own("in"), error);
        return code.unindent().add("};\n").build();
    }

    // Color.RED
    CodeBlock constant(Member member) {
        return CodeBlock.of(
                "$L.$L",
                Qualifiers.expression(definition.name().javaType(), Set.of(CodecScope.INSTANCE)),
                member.constant());
    }
}
