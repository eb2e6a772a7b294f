package io.tsrpc.it.conversation.protocols;

/** Fails in the way that it is told to. */
public interface ApiFail {
    /** The ways to fail. */
    enum Way {
        /** A business error with a code and further fields. */
        BUSINESS,
        /** A business error with a numeric code. */
        NUMBERED,
        /** An exception that nobody expects. */
        UNEXPECTED,
        /** A response that lacks what it must have. */
        BAD_RESPONSE
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
