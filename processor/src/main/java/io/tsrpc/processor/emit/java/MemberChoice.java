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
    static CodeBlock writing(UnionDef union, Function<Member, CodeBlock> write) {
        return of(
                union,
                member -> CodeBlock.builder()
                        .add(write.apply(member))
                        .addStatement("return")
                        .build());
    }

    /**
     * The same for code that returns by itself.
     *
     * @param code what is done with {@code member}; ends with a return
     */
    static CodeBlock of(UnionDef union, Function<Member, CodeBlock> code) {
        CodeBlock.Builder choice = CodeBlock.builder();
        for (Member member : union.members()) {
            TypeName type = JavaNames.of(member.javaType());
            choice.beginControlFlow("if (value instanceof $T member)", type)
                    .add(code.apply(member))
                    .endControlFlow();
        }
        return choice.addStatement("throw $T.of($S)", RuntimeTypes.CODEC_EXCEPTION, noMember(union))
                .build();
    }

    private static String noMember(UnionDef union) {
        return "The value is not a member of " + union.name().javaType().simpleName() + ".";
    }
}
