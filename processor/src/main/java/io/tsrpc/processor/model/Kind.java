package io.tsrpc.processor.model;

/** What a type definition is. */
public enum Kind {
    /** A {@link RecordDef}. */
    RECORD(LengthType.BLOCKS),
    /** A {@link TupleDef}. */
    TUPLE(LengthType.LENGTH_DELIMITED),
    /** An {@link EnumDef}. */
    ENUM(LengthType.VARINT),
    /** A {@link UnionDef}. */
    UNION(LengthType.BLOCKS);

    private final LengthType lengthType;

    Kind(LengthType lengthType) {
        this.lengthType = lengthType;
    }

    /** How values of such types stand behind a header. */
    public LengthType lengthType() {
        return lengthType;
    }
}
