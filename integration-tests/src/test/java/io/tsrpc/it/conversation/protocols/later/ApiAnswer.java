package io.tsrpc.it.conversation.protocols.later;

/** Is answered after its handler has returned, three times, of which the first counts. */
public interface ApiAnswer {
    /** What goes in: nothing. */
    record Req() {}

    /**
     * What goes out.
     *
     * @param text which answer it is
     */
    record Res(String text) {}
}
