package io.tsrpc.processor.model;

/** A type of the protocol that has a name: one codec, one exported TypeScript type. */
public sealed interface Definition permits RecordDef, TupleDef, EnumDef, UnionDef {
    /** Its names. */
    TypeName name();

    /** The Java type's comment. */
    Doc doc();

    /** Where the Java type is. */
    Origin origin();

    /** What it is. */
    Kind kind();

    /** What the visitor answers for this kind. */
    <R> R accept(DefinitionVisitor<R> visitor);

    /** The definition as a type. */
    default TypeUse.NamedUse use() {
        return new TypeUse.NamedUse(name(), kind());
    }
}
