package io.tsrpc.it.conversation.protocols;

/** Gives back what it is given. */
public interface ApiEcho {
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
