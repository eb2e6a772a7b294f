package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeVisitor;
import java.util.Set;

/** Whether writing a non-null value can fail, so that the error needs a path. */
enum WriteFailures implements TypeVisitor<Boolean> {
    VISITOR;

    /** The forms of the runtime that refuse some values. */
    private static final Set<String> LIMITED = Set.of("BIG_DECIMAL", "BIG_INTEGER");

    static boolean canHappen(TypeUse type) {
        return type.accept(VISITOR);
    }

    @Override
    public Boolean scalar(TypeUse.ScalarUse type) {
        return switch (type.scalar()) {
            case BOOLEAN, BYTE, SHORT, INT, JAVA_LONG, FLOAT, DOUBLE, STRING -> false;
            default -> true;
        };
    }

    @Override
    public Boolean buffer(TypeUse.BufferUse type) {
        return switch (type.kind()) {
            case UINT16, UINT32 -> true;
            default -> false;
        };
    }

    @Override
    public Boolean date(TypeUse.DateUse type) {
        return true;
    }

    @Override
    public Boolean any(TypeUse.AnyUse type) {
        return true;
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
    public Boolean named(TypeUse.NamedUse type) {
        return !type.kind().isEnum();
    }

    @Override
    public Boolean coded(TypeUse.CodedUse type) {
        return type.form().fold(builtIn -> LIMITED.contains(builtIn.constant()), user -> true);
    }

    @Override
    public Boolean objectId(TypeUse.ObjectIdUse type) {
        return false;
    }
}
