package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.NestingVisitor;
import io.tsrpc.processor.model.TypeUse;

/** Whether values of a type contain values of other types. */
enum HoldsOthers implements NestingVisitor<Boolean> {
    VISITOR;

    @Override
    public Boolean named(TypeUse.NamedUse type) {
        return !type.kind().isEnum();
    }

    @Override
    public Boolean list(TypeUse.ListUse type) {
        return true;
    }

    @Override
    public Boolean map(TypeUse.MapUse type) {
        return true;
    }

    @Override
    public Boolean nullable(TypeUse.NullableUse type) {
        return true;
    }

    @Override
    public Boolean leaf(TypeUse type) {
        return false;
    }
}
