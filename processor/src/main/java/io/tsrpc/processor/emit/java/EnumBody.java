package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.EnumDef;
import java.util.List;

/** The codec of an enum or a union of literals: the member's id in binary, its value in JSON. */
record EnumBody(EnumDef definition, Locals locals) implements CodecBody {
    static EnumBody of(EnumDef definition, Qualifiers qualifiers) {
        return new EnumBody(definition, new Locals(List.of(), qualifiers.names()));
    }

    @Override
    public Parameters parameters() {
        return new Parameters(locals.own("out"), locals.own("in"), locals.own("value"));
    }

    @Override
    public MethodBodies binary() {
        return switch (definition.kind()) {
            case LITERAL -> new BinaryLiteral(definition, locals);
            case LITERALS -> new BinaryLiterals(definition, locals);
            default -> new BinaryEnum(definition, locals);
        };
    }

    @Override
    public MethodBodies json() {
        return definition.literalUnion() ? new JsonLiterals(definition, locals) : new JsonEnum(definition, locals);
    }

    @Override
    public CodeBlock readOrNull() {
        return new BinaryLiterals(definition, locals).readOrNull();
    }

    @Override
    public void addConstants(TypeSpec.Builder codec) {
        if (definition.literalUnion()) {
            codec.addField(new JsonLiterals(definition, locals).constant());
        }
    }

    @Override
    public Deprecation mentionedByWrite() {
        return definition.members().stream()
                .map(EnumDef.Member::deprecation)
                .reduce(Deprecation.NONE, Deprecation::max);
    }

    @Override
    public Deprecation mentionedByRead() {
        return mentionedByWrite();
    }
}
