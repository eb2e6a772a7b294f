package io.tsrpc.it.conversation.protocols.nobody;

/** Has no handler on any server. */
public interface ApiHandles {
    /** What goes in: nothing. */
    record Req() {}

    /** What goes out: nothing. */
    record Res() {}
}
