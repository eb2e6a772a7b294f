package io.tsrpc.processor.model;

/**
 * Visits what types hold or mention: those that do neither are all alike.
 *
 * @param <R> what is answered
 */
public interface NestingVisitor<R> extends TypeVisitor<R> {
    /** For all types that neither hold another type nor refer to a definition. */
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
