package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;

/** Prints types where they are used. */
final class TypePrinter {
    private final Imports imports;

    TypePrinter(Imports imports) {
        this.imports = imports;
    }

    String print(TypeUse use) {
        if (use instanceof TypeUse.NamedUse named) {
            return imports.name(named.name());
        } else if (use instanceof TypeUse.ScalarUse scalar) {
            return scalar(scalar.scalar());
        } else if (use instanceof TypeUse.ListUse list) {
            return operand(list.element()) + "[]";
        } else if (use instanceof TypeUse.MapUse map) {
            return "{ [key: " + (map.key() == MapKey.STRING ? "string" : "number") + "]: " + print(map.value()) + " }";
        } else if (use instanceof TypeUse.NullableUse nullable) {
            return print(nullable.type()) + " | null";
        } else if (use instanceof TypeUse.DateUse) {
            return "Date";
        } else if (use instanceof TypeUse.BufferUse buffer) {
            return buffer.kind().tsName();
        } else if (use instanceof TypeUse.CodedUse coded) {
            return coded.bytes() ? BufferKind.UINT8.tsName() : "string";
        } else if (use instanceof TypeUse.ObjectIdUse) {
            return imports.objectId();
        } else {
            return "any";
        }
    }

    /** A type that {@code []} or {@code ?} follows. */
    String operand(TypeUse use) {
        return use instanceof TypeUse.NullableUse ? "(" + print(use) + ")" : print(use);
    }

    private String scalar(Scalar scalar) {
        if (scalar == Scalar.BOOLEAN) {
            return "boolean";
        } else if (scalar == Scalar.STRING) {
            return "string";
        } else {
            return scalar.isInteger() ? imports.integer(scalar.isUnsigned()) : "number";
        }
    }
}
