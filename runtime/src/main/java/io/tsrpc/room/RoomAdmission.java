package io.tsrpc.room;

import io.tsrpc.Connection;

/**
 * Decides which rooms a client may enter by itself: after a reconnect, those in which it was, and others by name. It is not asked about
 * {@link Room#join}, which a handler calls that has decided already, nor about a room in which the connection is by then. Whom it admits to
 * a recoverable room may have all messages that the room keeps, whatever {@link JoinOptions#history} says: a client says up to where it has
 * heard them, and the server cannot know whether it was there.
 *
 * <pre>{@code
 * .roomAdmission((conn, room) -> games.isPlayer(room, conn.userId())
 *         ? RoomDecision.admitted()
 *         : RoomDecision.refused("You do not play here"))
 * }</pre>
 */
@FunctionalInterface
public interface RoomAdmission {
    /** No client enters a room by itself. */
    RoomAdmission NONE = (conn, room) -> RoomDecision.refused("Clients cannot enter rooms by themselves");

    /**
     * Decides whether a connection may enter a room. Runs on a thread for user code, and may block.
     *
     * @return the decision. If this is null or something is thrown, the client is refused, and the exception is logged
     */
    RoomDecision decide(Connection conn, String room) throws Exception;
}
