package io.tsrpc.processor.model;

import org.jspecify.annotations.Nullable;

/** A named type of the protocol: one codec and one exported TypeScript type. */
public sealed interface Definition permits ObjectDef, TupleDef, EnumDef, UnionDef {
    /** Its names. */
    TypeName name();

    /** The Java type's comment. */
    Doc doc();

    /** The place of the Java type. */
    Origin origin();

    /** Its kind. */
    Kind kind();

    /** The id of null, if null is a member of this union, otherwise null. */
    default @Nullable Integer nullId() {
        return null;
    }

    /** Calls the visitor's method for this kind, and returns its result. */
    <R> R accept(DefinitionVisitor<R> visitor);

    /** A reference to this definition. */
    default TypeUse.NamedUse use() {
        return new TypeUse.NamedUse(name(), kind());
    }
}
