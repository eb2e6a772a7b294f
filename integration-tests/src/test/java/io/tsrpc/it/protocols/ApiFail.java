package io.tsrpc.it.protocols;

/** Fails in the way that it is told to. */
public interface ApiFail {
    /** The ways to fail. */
    enum Way {
        /** A business error with a code and a further field. */
        BUSINESS,
        /** A business error with a numeric code. */
        NUMBERED,
        /** An exception that nobody expects. */
        UNEXPECTED,
        /** An error of the virtual machine. */
        STACK_OVERFLOW,
        /** A response with null where something is required. */
        BAD_RESPONSE,
        /** No response. */
        NULL_RESPONSE
    }

    /**
     * What goes in.
     *
     * @param way how
     */
    record Req(Way way) {}

    /**
     * What goes out.
     *
     * @param text never seen
     */
    record Res(String text) {}
}
