package io.tsrpc.example.chatroom.protocols;

/** Enters a room. Its last lines come before the answer, each as a {@link MsgChat}, oldest first. */
public interface ApiEnter {
    /**
     * Where to.
     *
     * @param room the room's name
     */
    record Req(String room) {}

    /** One is in the room. */
    record Res() {}
}
