package io.tsrpc.conformance.protocols;

/** An API with the name of a message. */
public interface ApiChat {
    /**
     * What goes in.
     *
     * @param text of no use
     */
    record Req(String text) {}

    /** What goes out: nothing. */
    record Res() {}
}
