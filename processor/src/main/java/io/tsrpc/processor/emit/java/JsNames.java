package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.BufferUse;
import io.tsrpc.processor.model.TypeUse.CodedUse;
import io.tsrpc.processor.model.TypeUse.DateUse;
import io.tsrpc.processor.model.TypeUse.ListUse;
import io.tsrpc.processor.model.TypeUse.NamedUse;
import io.tsrpc.processor.model.TypeUse.ObjectIdUse;
import io.tsrpc.processor.model.TypeUse.ScalarUse;

/** What TSBuffer calls types in its error texts. */
final class JsNames {
    private JsNames() {}

    static String of(TypeUse type) {
        if (type instanceof ScalarUse scalar) {
            return of(scalar.scalar());
        }
        if (type instanceof BufferUse buffer) {
            return buffer.kind().tsName();
        }
        if (type instanceof CodedUse coded) {
            return coded.bytes() ? BufferKind.UINT8.tsName() : "string";
        }
        if (type instanceof NamedUse named) {
            return of(named);
        }
        if (type instanceof DateUse) {
            return "Date";
        }
        if (type instanceof ObjectIdUse) {
            return "ObjectId";
        }
        return type instanceof ListUse ? "Array" : "Object";
    }

    private static String of(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> "boolean";
            case STRING -> "string";
            default -> "number";
        };
    }

    private static String of(NamedUse named) {
        return switch (named.kind()) {
            case RECORD, UNION -> "Object";
            case TUPLE -> "Array";
            case ENUM -> "string | number";
        };
    }
}
