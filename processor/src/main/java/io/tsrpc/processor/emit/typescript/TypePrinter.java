package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeVisitor;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.List;

/** Prints types at the places where they are used. */
final class TypePrinter implements TypeVisitor<String> {
    private static final String OR_NULL = " | null";

    private final Imports imports;
    private final Protocol protocol;

    TypePrinter(Imports imports, Protocol protocol) {
        this.imports = imports;
        this.protocol = protocol;
    }

    String print(TypeUse use) {
        return use.accept(this);
    }

    @Override
    public String scalar(TypeUse.ScalarUse type) {
        Scalar scalar = type.scalar();
        if (scalar == Scalar.BOOLEAN) {
            return "boolean";
        } else if (scalar == Scalar.STRING) {
            return "string";
        } else {
            return scalar.isInteger() ? imports.integer(scalar.isUnsigned()) : "number";
        }
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
        return "any";
    }

    @Override
    public String list(TypeUse.ListUse type) {
        return operand(protocol.elementOf(type)) + "[]";
    }

    @Override
    public String map(TypeUse.MapUse type) {
        return "{ [key: " + (type.key() == MapKey.STRING ? "string" : "number") + "]: " + print(protocol.valueOf(type))
                + " }";
    }

    @Override
    public String nullable(TypeUse.NullableUse type) {
        if (type.flat()) {
            return String.join(" | ", members(protocol.definition((TypeUse.NamedUse) type.type())));
        }
        return print(type.type())
                + (type.literals().hasNull() ? OR_NULL : "")
                + (type.literals().hasUndefined() ? " | undefined" : "");
    }

    /** The members of a union, null last. */
    List<String> members(Definition union) {
        List<String> members = new ArrayList<>();
        if (union instanceof EnumDef e) {
            e.members().forEach(member -> members.add(Literals.value(member.value())));
        } else if (union instanceof UnionDef u) {
            u.members().forEach(member -> members.add(operand(member.wireType())));
        }
        if (union.nullId() != null) {
            members.add("null");
        }
        return members;
    }

    @Override
    public String named(TypeUse.NamedUse type) {
        return imports.name(type.name());
    }

    @Override
    public String coded(TypeUse.CodedUse type) {
        return type.bytes() ? BufferKind.UINT8.tsName() : "string";
    }

    @Override
    public String objectId(TypeUse.ObjectIdUse type) {
        return imports.objectId();
    }

    /** A type that is followed by {@code []} or {@code ?}, or is a member of a union: one within another stays one of its own. */
    String operand(TypeUse use) {
        return use instanceof TypeUse.NullableUse ? "(" + print(use) + ")" : print(use);
    }
}
