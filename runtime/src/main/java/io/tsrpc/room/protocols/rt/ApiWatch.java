package io.tsrpc.room.protocols.rt;

import java.util.List;

/** Tells a member of a room who is there, and then each change by {@code rt/Presence}, until it leaves or says that it is enough. */
public interface ApiWatch {
    /**
     * The request.
     *
     * @param on false if it is enough
     */
    record Req(String room, boolean on) {}

    /**
     * The response.
     *
     * @param members who is there; empty if it is enough
     */
    record Res(List<RoomMember> members) {}
}
