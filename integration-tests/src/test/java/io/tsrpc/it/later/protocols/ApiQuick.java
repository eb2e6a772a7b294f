package io.tsrpc.it.later.protocols;

/** Is answered at once. */
public interface ApiQuick {
    /**
     * What goes in.
     *
     * @param text anything
     */
    record Req(String text) {}

    /**
     * What goes out.
     *
     * @param text the same
     */
    record Res(String text) {}
}
