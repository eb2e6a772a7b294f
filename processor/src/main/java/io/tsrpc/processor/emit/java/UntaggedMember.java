package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.JavaType;
import io.tsrpc.processor.model.Presence;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef.Member;
import io.tsrpc.processor.model.UnionDef.Wrapper;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A member of a union without a discriminator: a record, or a type that a record stands for.
 *
 * @param name what it is called in the names of methods
 */
record UntaggedMember(Member member, String name) {
    TypeUse type() {
        return member.type();
    }

    /** Whether TSRPC's packages may send a part of its value: it is an object whose properties another member may have too. */
    boolean maySpread() {
        return member.wrapper() == null || type() instanceof TypeUse.MapUse || type() instanceof TypeUse.AnyUse;
    }

    // out.enter();
    // writeUsers(out, Required.element(member.ids(), "Array"));
    // out.leave();
    CodeBlock counted(String stream, CodeBlock statements) {
        return member.wrapper() != null && type().accept(HoldsOthers.VISITOR)
                ? CodeBlock.builder()
                        .addStatement("$L.enter()", stream)
                        .add(statements)
                        .addStatement("$L.leave()", stream)
                        .build()
                : statements;
    }

    /** What is sent of the variable {@code member}. */
    // Required.element(member.value(), "string")
    CodeBlock sent() {
        Wrapper wrapper = member.wrapper();
        if (wrapper == null) {
            return CodeBlock.of("member");
        }
        CodeBlock value = CodeBlock.of("member.$L()", wrapper.component().javaName());
        return type().javaType() instanceof JavaPrimitive || isNullable(wrapper) ? value : required(value);
    }

    private CodeBlock required(CodeBlock value) {
        return CodeBlock.of("$T.element($L, $S)", RuntimeTypes.REQUIRED, value, JsNames.of(type()));
    }

    /** Whether null is one of the values that a record stands for, as for any. */
    private static boolean isNullable(Wrapper wrapper) {
        return wrapper.component().presence() == Presence.NULLABLE
                || wrapper.component().isOrNull();
    }

    /** The member with a value that was read. */
    // newName(in.readString())
    CodeBlock received(CodeBlock value) {
        Wrapper wrapper = member.wrapper();
        if (wrapper == null) {
            return value;
        }
        boolean mayBeNull = type().admitsNull() && !isNullable(wrapper);
        return CodeBlock.of("$L($L)", constructor(), mayBeNull ? required(value) : value);
    }

    /** How much memory a record takes that stands for a value. */
    int memory() {
        Wrapper wrapper = member.wrapper();
        return wrapper == null ? 0 : MemorySize.ofRecord(List.of(wrapper.component()));
    }

    private ParameterSpec parameter(Wrapper wrapper) {
        JavaType javaType = type().javaType();
        TypeName typeName = isNullable(wrapper) ? JavaNames.nullable(javaType) : JavaNames.of(javaType);
        return ParameterSpec.builder(typeName, "value").build();
    }

    private String constructor() {
        return "new" + Locals.capitalized(name);
    }

    /** The method that creates the record that stands for a value. */
    // private static MsgMail.Name newName(String value) {
    //     try {
    //         return new MsgMail.Name(value);
    //     } catch (Exception e) {
    //         throw CodecException.of(e);
    //     }
    // }
    MethodSpec construction(Wrapper wrapper) {
        Deprecation mentioned = wrapper.deprecation().max(type().deprecation());
        return Decoration.mentioning(mentioned)
                .on(MethodSpec.methodBuilder(constructor()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(JavaNames.of(wrapper.javaType()))
                .addParameter(parameter(wrapper))
                .beginControlFlow("try")
                .addStatement("return $L(value)", JavaNames.construct(wrapper.javaType()))
                .nextControlFlow("catch ($T e)", Exception.class)
                .addStatement("throw $T.of(e)", RuntimeTypes.CODEC_EXCEPTION)
                .endControlFlow()
                .build();
    }
}
