package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.Output;
import io.tsrpc.processor.model.ConfType;
import io.tsrpc.processor.model.ConfType.Member;
import io.tsrpc.processor.model.JavaArray;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.Protocol;
import java.util.Arrays;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Generates a class for each annotation that is configuration: {@code AccessConf}. It behaves as {@code java.lang.annotation.Annotation}
 * says, also together with the JVM's own instances of the annotation.
 */
final class ConfEmitter implements Emitter {
    @Override
    public void emit(Protocol protocol, Output output) {
        Set<String> qualifiers = Qualifiers.of(protocol).names();
        for (ConfType type : protocol.confTypes()) {
            Locals fields = new Locals(type.members().stream().map(Member::name).toList(), qualifiers);
            output.java(type.implementation().packageName(), implementation(type, fields), Services.origins(protocol));
        }
    }

    private static TypeSpec implementation(ConfType type, Locals fields) {
        TypeSpec.Builder implementation = confClass(type);
        type.members().forEach(member -> implementation.addField(field(member, fields)));
        implementation.addMethod(constructor(type, fields));
        type.members().forEach(member -> implementation.addMethod(accessor(member, fields)));
        return implementation
                .addMethod(annotationType(type))
                .addMethod(equalsMethod(type, fields))
                .addMethod(hashCodeMethod(type, fields))
                .addMethod(toStringMethod(type, fields))
                .build();
    }

    // /** Values of @Needs. */
    // @SuppressWarnings("Immutable")
    // final class NeedsConf implements Needs {
    private static TypeSpec.Builder confClass(ConfType type) {
        Decoration mentioning = Decoration.mentioning(type.deprecation());
        boolean hasArrays = type.members().stream().anyMatch(member -> member.type() instanceof JavaArray);
        // Error Prone wants immutable annotations, as these are: their arrays are never given away
        return (hasArrays ? mentioning.suppressing("Immutable") : mentioning)
                .on(TypeSpec.classBuilder(type.implementation().simpleName()))
                .addJavadoc(
                        "Values of {@code @$L}.\n",
                        String.join(".", type.annotation().names()))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(JavaNames.raw(type.annotation()))
                .alwaysQualify(type.nested().toArray(String[]::new));
    }

    // private final Role[] roles;
    private static FieldSpec field(Member member, Locals fields) {
        return FieldSpec.builder(
                        JavaNames.of(member.type()), fields.of(member.name()), Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    // NeedsConf(boolean login, Role[] roles, String[] labels, long atMost, double factor) {
    //     this.login = login;
    //     this.roles = roles;
    private static MethodSpec constructor(ConfType type, Locals fields) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (Member member : type.members()) {
            String field = fields.of(member.name());
            constructor.addParameter(JavaNames.of(member.type()), field);
            constructor.addStatement("this.$1L = $1L", field);
        }
        return constructor.build();
    }

    // @Override
    // public Role[] roles() {
    //     return roles.clone();
    // }
    private static MethodSpec accessor(Member member, Locals fields) {
        return overriding(member.name())
                .returns(JavaNames.of(member.type()))
                .addStatement(
                        member.type() instanceof JavaArray ? "return $L.clone()" : "return $L",
                        fields.of(member.name()))
                .build();
    }

    // @Override
    // public Class<Needs> annotationType() {
    //     return Needs.class;
    // }
    private static MethodSpec annotationType(ConfType type) {
        ClassName annotation = JavaNames.raw(type.annotation());
        return overriding("annotationType")
                .returns(ParameterizedTypeName.get(ClassName.get(Class.class), annotation))
                .addStatement("return $T.class", annotation)
                .build();
    }

    // @Override
    // public boolean equals(Object other) {
    //     return other instanceof Needs that && this.login == that.login() && Arrays.equals(this.roles, that.roles())
    private static MethodSpec equalsMethod(ConfType type, Locals fields) {
        ClassName annotation = JavaNames.raw(type.annotation());
        CodeBlock.Builder same = CodeBlock.builder().add("other instanceof $T", annotation);
        if (!type.members().isEmpty()) {
            same.add(" that");
            type.members().forEach(member -> same.add("$W&& $L", equal(member, fields)));
        }
        return overriding("equals")
                .returns(TypeName.BOOLEAN)
                .addParameter(Object.class, "other")
                .addStatement("return $L", same.build())
                .build();
    }

    private static CodeBlock equal(Member member, Locals fields) {
        String field = fields.of(member.name());
        String name = member.name();
        if (member.type() instanceof JavaArray) {
            return CodeBlock.of("$T.equals(this.$L, that.$L())", Arrays.class, field, name);
        }
        if (member.type() == JavaPrimitive.DOUBLE || member.type() == JavaPrimitive.FLOAT) {
            return CodeBlock.of(
                    "$T.compare(this.$L, that.$L()) == 0",
                    JavaNames.of(member.type().boxed()),
                    field,
                    name);
        }
        return member.type() instanceof JavaPrimitive
                ? CodeBlock.of("this.$L == that.$L()", field, name)
                : CodeBlock.of("this.$L.equals(that.$L())", field, name);
    }

    // @Override
    // public int hashCode() {
    //     return (127 * "login".hashCode() ^ Boolean.hashCode(login))
    //             + (127 * "roles".hashCode() ^ Arrays.hashCode(roles))
    private static MethodSpec hashCodeMethod(ConfType type, Locals fields) {
        CodeBlock sum = type.members().stream()
                .map(member -> CodeBlock.of("(127 * $S.hashCode() ^ $L)", member.name(), hash(member, fields)))
                .collect(CodeBlock.joining("$W+ "));
        return overriding("hashCode")
                .returns(TypeName.INT)
                .addStatement("return $L", type.members().isEmpty() ? CodeBlock.of("0") : sum)
                .build();
    }

    private static CodeBlock hash(Member member, Locals fields) {
        String field = fields.of(member.name());
        if (member.type() instanceof JavaArray) {
            return CodeBlock.of("$T.hashCode($L)", Arrays.class, field);
        }
        return member.type() instanceof JavaPrimitive
                ? CodeBlock.of("$T.hashCode($L)", JavaNames.of(member.type().boxed()), field)
                : CodeBlock.of("$L.hashCode()", field);
    }

    // @Override
    // public String toString() {
    //     return "@com.example.conf.Needs(login=" + login + ", roles=" + Arrays.toString(roles)
    private static MethodSpec toStringMethod(ConfType type, Locals fields) {
        CodeBlock.Builder text = CodeBlock.builder();
        String before = "@" + type.annotation().canonicalName() + "(";
        for (Member member : type.members()) {
            text.add("$S + $L$W+ ", before + member.name() + "=", text(member, fields));
            before = ", ";
        }
        String end = type.members().isEmpty() ? before + ")" : ")";
        return overriding("toString")
                .returns(String.class)
                .addStatement("return $L$S", text.build(), end)
                .build();
    }

    private static CodeBlock text(Member member, Locals fields) {
        String field = fields.of(member.name());
        return member.type() instanceof JavaArray
                ? CodeBlock.of("$T.toString($L)", Arrays.class, field)
                : CodeBlock.of("$L", field);
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
