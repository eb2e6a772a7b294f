package io.tsrpc.it.protocols;

/** Answers when the test opens the gate of that name. */
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
