package io.tsrpc.room.protocols.rt;

/** Tells a member of a room by {@code rt/Presence} who is there, and then each change, until it leaves or says that it is enough. */
public interface ApiWatch {
    /**
     * The request.
     *
     * @param on false if it is enough
     */
    record Req(String room, boolean on) {}

    /** The response. Who is there follows. */
    record Res() {}
}
