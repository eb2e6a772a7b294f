package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.tsrpc.processor.model.UnionDef;
import io.tsrpc.processor.model.UnionDef.Member;
import java.util.function.Function;

/** Selects the member of a union that a value is. */
final class MemberChoice {
    private MemberChoice() {}

    // if (value instanceof Shape.Circle member) {
    //     ShapeCircleCodec.INSTANCE.writeJson(out, member);
    // } else if (value instanceof Shape.Square member) {
    //     ...
    // } else {
    //     throw CodecException.of("The value is not a member of Shape.");
    // }
    static CodeBlock of(UnionDef union, Function<Member, CodeBlock> write) {
        CodeBlock.Builder code = CodeBlock.builder();
        String flow = "if (value instanceof $T member)";
        for (Member member : union.members()) {
            TypeName type = JavaNames.of(member.type().javaType());
            if (flow.startsWith("if")) {
                code.beginControlFlow(flow, type);
            } else {
                code.nextControlFlow(flow, type);
            }
            code.add(write.apply(member));
            flow = "else if (value instanceof $T member)";
        }
        return code.nextControlFlow("else")
                .addStatement("throw $T.of($S)", RuntimeTypes.CODEC_EXCEPTION, noMember(union))
                .endControlFlow()
                .build();
    }

    private static String noMember(UnionDef union) {
        return "The value is not a member of " + union.name().javaType().simpleName() + ".";
    }
}
