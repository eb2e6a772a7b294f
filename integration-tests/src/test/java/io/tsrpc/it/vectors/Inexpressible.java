package io.tsrpc.it.vectors;

/** A vector's schema, or its value, has nothing like it in Java. */
final class Inexpressible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Inexpressible(Reason reason, String what) {
        super(reason + ": " + what);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
