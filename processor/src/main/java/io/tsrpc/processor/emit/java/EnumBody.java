package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.EnumDef;

/** The codec of an enum: the member's id in binary, its value in JSON. */
record EnumBody(EnumDef definition) implements CodecBody {
    @Override
    public Parameters parameters() {
        return Parameters.USUAL;
    }

    @Override
    public MethodBodies binary() {
        return new BinaryEnum(definition);
    }

    @Override
    public MethodBodies json() {
        return new JsonEnum(definition);
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
