package io.tsrpc.processor.model;

/**
 * A visitor with one method per variant of {@link TypeUse}. After a variant is added, the compiler lists every class
 * that must handle it.
 *
 * @param <R> the result type
 */
public interface TypeVisitor<R> {
    /** Visits a {@link TypeUse.ScalarUse}. */
    R scalar(TypeUse.ScalarUse type);

    /** Visits a {@link TypeUse.BufferUse}. */
    R buffer(TypeUse.BufferUse type);

    /** Visits a {@link TypeUse.DateUse}. */
    R date(TypeUse.DateUse type);

    /** Visits a {@link TypeUse.AnyUse}. */
    R any(TypeUse.AnyUse type);

    /** Visits a {@link TypeUse.ListUse}. */
    R list(TypeUse.ListUse type);

    /** Visits a {@link TypeUse.MapUse}. */
    R map(TypeUse.MapUse type);

    /** Visits a {@link TypeUse.NullableUse}. */
    R nullable(TypeUse.NullableUse type);

    /** Visits a {@link TypeUse.NamedUse}. */
    R named(TypeUse.NamedUse type);

    /** Visits a {@link TypeUse.CodedUse}. */
    R coded(TypeUse.CodedUse type);

    /** Visits a {@link TypeUse.ObjectIdUse}. */
    R objectId(TypeUse.ObjectIdUse type);
}
