package io.tsrpc.processor.model;

/**
 * A visitor for types that contain or mention others; all other types are handled alike.
 *
 * @param <R> the result type
 */
public interface NestingVisitor<R> extends TypeVisitor<R> {
    /** Visits a type that neither contains another type nor refers to a definition. */
    R leaf(TypeUse type);

    @Override
    default R scalar(TypeUse.ScalarUse type) {
        return leaf(type);
    }

    @Override
    default R buffer(TypeUse.BufferUse type) {
        return leaf(type);
    }

    @Override
    default R date(TypeUse.DateUse type) {
        return leaf(type);
    }

    @Override
    default R any(TypeUse.AnyUse type) {
        return leaf(type);
    }

    @Override
    default R coded(TypeUse.CodedUse type) {
        return leaf(type);
    }

    @Override
    default R objectId(TypeUse.ObjectIdUse type) {
        return leaf(type);
    }
}
