package io.tsrpc.room.protocols.rt;

/** Tells a member of a room by {@code rt/Presence} who is there, and then each change, until it leaves or says that it is enough. */
public interface ApiWatch {
    /**
     * The request.
     *
     * @param on false if it is enough
     * @param watch a number of the client's, larger than all before when it is on, and the same again when that is enough: calls may be
     *     handled in another order
     */
    record Req(String room, boolean on, int watch) {}

    /** The response. Who is there follows. */
    record Res() {}
}
