package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeVisitor;

/** The names of types in TSBuffer's error messages. */
enum JsNames implements TypeVisitor<String> {
    VISITOR;

    static String of(TypeUse type) {
        return type.accept(VISITOR);
    }

    @Override
    public String scalar(TypeUse.ScalarUse type) {
        return switch (type.scalar()) {
            case BOOLEAN -> "boolean";
            case STRING -> "string";
            default -> "number";
        };
    }

    @Override
    public String buffer(TypeUse.BufferUse type) {
        return type.kind().tsName();
    }

    @Override
    public String date(TypeUse.DateUse type) {
        return "Date";
    }

    @Override
    public String any(TypeUse.AnyUse type) {
        return "Object";
    }

    @Override
    public String list(TypeUse.ListUse type) {
        return "Array";
    }

    @Override
    public String map(TypeUse.MapUse type) {
        return "Object";
    }

    @Override
    public String nullable(TypeUse.NullableUse type) {
        return "Object";
    }

    @Override
    public String named(TypeUse.NamedUse type) {
        return switch (type.kind()) {
            case RECORD, INTERFACE, UNION -> "Object";
            case TUPLE -> "Array";
            case ENUM, LITERALS, LITERAL -> "string | number";
        };
    }

    @Override
    public String coded(TypeUse.CodedUse type) {
        return type.bytes() ? BufferKind.UINT8.tsName() : "string";
    }

    @Override
    public String objectId(TypeUse.ObjectIdUse type) {
        return "ObjectId";
    }
}
