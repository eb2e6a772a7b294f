package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Presence;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The method that makes hash codes of what sets contain. Enums have none: the runtime knows them. */
final class HashMethod {
    static final String NAME = "saltedHash";

    private final Hashing hashing;

    private HashMethod(CodecScope scope) {
        this.hashing = new Hashing(scope);
    }

    static MethodSpec.Builder of(RecordDef definition, CodecScope scope) {
        return method(definition, new HashMethod(scope).components(definition.properties(), definition.ownEquality()));
    }

    static MethodSpec.Builder of(TupleDef definition, CodecScope scope) {
        return method(definition, new HashMethod(scope).components(definition.elements(), definition.ownEquality()));
    }

    // if (value instanceof Shape.Circle member) {
    //     return ShapeCircleCodec.saltedHash(member);
    // }
    // if (value instanceof Shape.Square member) {
    //     ...
    // }
    // throw CodecException.of("The value is not a member of Shape.");
    static MethodSpec.Builder of(UnionDef definition, CodecScope scope) {
        return method(
                definition,
                MemberChoice.of(
                        definition,
                        member -> member.wrapper() == null
                                ? Statement.of(
                                        "return $T.$L(member)",
                                        JavaNames.raw(((TypeUse.NamedUse) member.type())
                                                .name()
                                                .codec()),
                                        NAME)
                                : wrapped(member.wrapper(), scope)));
    }

    /** That of a record that stands for its component. */
    private static CodeBlock wrapped(UnionDef.Wrapper wrapper, CodecScope scope) {
        if (wrapper.ownEquality()) {
            return Statement.of("return $T.of(member)", RuntimeTypes.SALTED_HASH);
        }
        CodeBlock start = CodeBlock.of("$T.START", RuntimeTypes.SALTED_HASH);
        return Statement.of("return $L", new HashMethod(scope).add(start, "member", wrapper.component()));
    }

    // public static long saltedHash(Palette value) {
    //     ...
    // }
    private static MethodSpec.Builder method(Definition definition, CodeBlock body) {
        return MethodSpec.methodBuilder(NAME)
                .addJavadoc("Returns a hash code that no sender can foresee.\n")
                .addModifiers(modifiers(definition))
                .returns(long.class)
                .addParameter(JavaNames.of(definition.name().javaType()), "value")
                .addCode(body);
    }

    private static Modifier[] modifiers(Definition definition) {
        return definition.name().publicCodec()
                ? new Modifier[] {Modifier.PUBLIC, Modifier.STATIC}
                : new Modifier[] {Modifier.STATIC};
    }

    // long hash = SaltedHash.START;
    // hash = SaltedHash.add(hash, value.name());
    // hash = SaltedHash.add(hash, value.mixes(), SaltedHash.elements(MixCodec::saltedHash));
    // return hash;
    //
    // return SaltedHash.of(value);
    private CodeBlock components(List<Property> components, boolean ownEquality) {
        if (ownEquality) { // only its own hash codes fit
            return Statement.of("return $T.of(value)", RuntimeTypes.SALTED_HASH);
        }
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("long hash = $T.START", RuntimeTypes.SALTED_HASH);
        components.forEach(component -> code.add(add(component)));
        return code.addStatement("return hash").build();
    }

    private CodeBlock add(Property component) {
        return Statement.of("hash = $L", add(CodeBlock.of("hash"), "value", component));
    }

    private CodeBlock add(CodeBlock hash, String value, Property component) {
        CodeBlock function =
                function(component).map(f -> CodeBlock.of(", $L", f)).orElse(CodeBlock.of(""));
        return CodeBlock.of(
                "$T.add($L, $L.$L()$L)", RuntimeTypes.SALTED_HASH, hash, value, component.javaName(), function);
    }

    private Optional<CodeBlock> function(Property component) {
        return component.presence() == Presence.OPTIONAL
                ? hashing.ofOptional(component.type())
                : component.type().accept(hashing);
    }
}
