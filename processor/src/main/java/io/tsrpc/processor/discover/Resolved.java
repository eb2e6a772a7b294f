package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.TypeUse;

/** A type and whether it allows null, before its place determines what that means. */
record Resolved(TypeUse type, boolean nullable) {
    /** Replaces a type that has been reported. */
    static final Resolved REPORTED = new Resolved(new TypeUse.AnyUse(), false);

    /** The type as an element, a map's value or a type argument. Any already includes null there. */
    TypeUse inContainer() {
        return nullable && !type.admitsNull() ? new TypeUse.NullableUse(type) : type;
    }
}
