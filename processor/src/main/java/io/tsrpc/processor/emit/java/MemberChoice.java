package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.tsrpc.processor.model.UnionDef;
import io.tsrpc.processor.model.UnionDef.Member;
import java.util.function.Function;

/** Selects the member of a union that a value is. */
final class MemberChoice {
    private MemberChoice() {}

    /** Ifs one after the other: a compiler goes as deep as an else has others. */
    // if (value instanceof Shape.Circle member) {
    //     ShapeCircleCodec.INSTANCE.writeJson(out, member);
    //     return;
    // }
    // if (value instanceof Shape.Square member) {
    //     ...
    // }
    // throw CodecException.of("The value is not a member of Shape.");
    static CodeBlock of(UnionDef union, Function<Member, CodeBlock> write) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Member member : union.members()) {
            TypeName type = JavaNames.of(member.type().javaType());
            code.beginControlFlow("if (value instanceof $T member)", type);
            code.add(write.apply(member)).addStatement("return").endControlFlow();
        }
        return code.addStatement("throw $T.of($S)", RuntimeTypes.CODEC_EXCEPTION, noMember(union))
                .build();
    }

    private static String noMember(UnionDef union) {
        return "The value is not a member of " + union.name().javaType().simpleName() + ".";
    }
}
