package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.UnionDef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The codec of a sealed interface: one member, identified by its id in binary and by its discriminator in JSON. */
record UnionBody(UnionDef definition, CodecScope scope) implements CodecBody {
    static UnionBody of(UnionDef definition, Qualifiers qualifiers) {
        return new UnionBody(definition, new CodecScope(false, new Locals(List.of(), Set.of()), qualifiers));
    }

    @Override
    public Parameters parameters() {
        return Parameters.USUAL;
    }

    @Override
    public MethodBodies binary() {
        return new BinaryUnion(definition, scope);
    }

    @Override
    public CodeBlock readOrNull() {
        return new BinaryUnion(definition, scope).readOrNull();
    }

    @Override
    public JsonUnion json() {
        return new JsonUnion(definition, scope);
    }

    @Override
    public void addConstants(TypeSpec.Builder codec) {
        if (json().hasNumbers()) {
            codec.addField(json().constant());
        }
    }

    @Override
    public void addMethods(TypeSpec.Builder codec) {
        codec.addMethod(json().noMember());
        scope.addMethods(codec);
    }

    @Override
    public Optional<MethodSpec.Builder> hash() {
        return Optional.of(HashMethod.of(definition, scope));
    }

    @Override
    public Deprecation mentionedByWrite() {
        return mentionedByRead();
    }

    @Override
    public Deprecation mentionedByRead() {
        return definition.members().stream()
                .map(member -> member.wrapper() == null
                        ? member.type().deprecation()
                        : member.type().deprecation().max(member.wrapper().deprecation()))
                .reduce(Deprecation.NONE, Deprecation::max);
    }
}
