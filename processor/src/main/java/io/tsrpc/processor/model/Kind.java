package io.tsrpc.processor.model;

/** The kind of a type definition. */
public enum Kind {
    /** A {@link RecordDef}. */
    RECORD(LengthType.BLOCKS),
    /** A {@link TupleDef}. */
    TUPLE(LengthType.LENGTH_DELIMITED),
    /** An {@link EnumDef}. */
    ENUM(LengthType.VARINT),
    /** An {@link InterfaceDef}. */
    INTERFACE(LengthType.BLOCKS),
    /** An {@link EnumDef} that is a union of literals. */
    LITERALS(LengthType.BLOCKS),
    /** An {@link EnumDef} that is a single literal, which has no bytes. */
    LITERAL(LengthType.LENGTH_DELIMITED),
    /** A {@link UnionDef}. */
    UNION(LengthType.BLOCKS);

    private final LengthType lengthType;

    Kind(LengthType lengthType) {
        this.lengthType = lengthType;
    }

    /** Whether its values are the constants of an enum. */
    public boolean isEnum() {
        return this == ENUM || this == LITERALS || this == LITERAL;
    }

    /** The length type of such values. */
    public LengthType lengthType() {
        return lengthType;
    }
}
