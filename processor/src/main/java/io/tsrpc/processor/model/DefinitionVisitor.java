package io.tsrpc.processor.model;

/**
 * Tells the kinds of {@link Definition} apart, with one method for each. A new kind does not compile before every
 * visitor has a method for it.
 *
 * @param <R> what is answered
 */
public interface DefinitionVisitor<R> {
    /** For a record. */
    R record(RecordDef definition);

    /** For a record sent by position. */
    R tuple(TupleDef definition);

    /** For an enum. */
    R enumeration(EnumDef definition);

    /** For a sealed interface. */
    R union(UnionDef definition);
}
