package io.tsrpc.processor.model;

/**
 * Tells the variants of {@link TypeUse} apart, with one method for each. A variant that is added to {@code TypeUse} is
 * added here too, so the compiler then lists every class that has to say something about it.
 *
 * @param <R> what is answered
 */
public interface TypeVisitor<R> {
    /** For a {@link TypeUse.ScalarUse}. */
    R scalar(TypeUse.ScalarUse type);

    /** For a {@link TypeUse.BufferUse}. */
    R buffer(TypeUse.BufferUse type);

    /** For a {@link TypeUse.DateUse}. */
    R date(TypeUse.DateUse type);

    /** For a {@link TypeUse.AnyUse}. */
    R any(TypeUse.AnyUse type);

    /** For a {@link TypeUse.ListUse}. */
    R list(TypeUse.ListUse type);

    /** For a {@link TypeUse.MapUse}. */
    R map(TypeUse.MapUse type);

    /** For a {@link TypeUse.NullableUse}. */
    R nullable(TypeUse.NullableUse type);

    /** For a {@link TypeUse.NamedUse}. */
    R named(TypeUse.NamedUse type);

    /** For a {@link TypeUse.CodedUse}. */
    R coded(TypeUse.CodedUse type);

    /** For a {@link TypeUse.ObjectIdUse}. */
    R objectId(TypeUse.ObjectIdUse type);
}
