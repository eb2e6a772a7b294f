package io.tsrpc.processor.model;

/**
 * A visitor with one method per kind of {@link Definition}. After a kind is added, a visitor compiles only once it
 * handles it.
 *
 * @param <R> the result type
 */
public interface DefinitionVisitor<R> {
    /** Visits a record. */
    R record(RecordDef definition);

    /** Visits an interface that objects extend. */
    R interfaceOnly(InterfaceDef definition);

    /** Visits a record sent by position. */
    R tuple(TupleDef definition);

    /** Visits an enum. */
    R enumeration(EnumDef definition);

    /** Visits a sealed interface. */
    R union(UnionDef definition);
}
