package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.TypeUse;

/** A type and whether null is allowed for it, before it is known what that means at its place. */
record Resolved(TypeUse type, boolean nullable) {
    /** What stands for a type that has been reported. */
    static final Resolved REPORTED = new Resolved(new TypeUse.AnyUse(), false);

    /** The type as an element, a map's value or a type argument. Any includes null there. */
    TypeUse inContainer() {
        return nullable && !type.admitsNull() ? new TypeUse.NullableUse(type) : type;
    }
}
