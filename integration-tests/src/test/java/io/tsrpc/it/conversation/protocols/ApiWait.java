package io.tsrpc.it.conversation.protocols;

/** Answers when the gate of that name is opened. */
public interface ApiWait {
    /**
     * What goes in.
     *
     * @param gate the gate's name
     */
    record Req(String gate) {}

    /**
     * What goes out.
     *
     * @param gate the gate's name
     */
    record Res(String gate) {}
}
