package io.tsrpc.room.protocols.rt;

import io.tsrpc.contract.Uint;
import java.util.List;
import java.util.Optional;

/**
 * Enters rooms, after a reconnect from where the client was. The server's room admission decides about each. From the first call on,
 * though it names no room, the connection is told where it is in its rooms.
 */
public interface ApiResume {
    /**
     * The request.
     *
     * @param rooms at most as many as a connection may be in
     * @param later true if the client names no room, and only announces that it will name those in which it was when it has logged in: of a
     *     recoverable room into which the server lets it before, it gets nothing until then. False if it names these. Absent if it enters a
     *     room in which it was not
     */
    record Req(List<Wanted> rooms, Optional<Boolean> later) {
        /** One that names rooms. */
        public Req(List<Wanted> rooms) {
            this(rooms, Optional.empty());
        }
    }

    /**
     * The response.
     *
     * @param rooms one for each that was asked for, in the same order
     */
    record Res(List<Resumed> rooms) {}

    /**
     * A room that a client wants to be in.
     *
     * @param from how far it has heard the room; absent if it has not been there, or if the room keeps no messages
     */
    record Wanted(String room, Optional<RoomPosition> from) {}

    /**
     * What has become of it. Where the client goes on, and what it misses, comes among the messages of the room before this answer: by
     * {@link MsgJoined} or {@link MsgLost}.
     *
     * @param refused why the client is not in the room; absent if it is
     * @param at how far the room is; absent if it keeps no messages
     * @param recovered whether the client misses nothing: what it had not heard has come before this answer
     * @param lost how many messages it misses, if that is known
     * @param code the code of the refusal, if it has one
     */
    record Resumed(
            String room,
            Optional<String> refused,
            Optional<RoomPosition> at,
            boolean recovered,
            Optional<@Uint Long> lost,
            Optional<String> code) {}
}
