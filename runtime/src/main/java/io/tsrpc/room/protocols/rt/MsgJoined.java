package io.tsrpc.room.protocols.rt;

import java.util.Optional;

/**
 * The connection is in a room, whether the client has asked for it or the server has brought it there. It hears what comes after the
 * position. A client that comes back from a position of its own does not get it: it gets what it has missed, or learns how much that is
 * by {@link MsgLost}.
 *
 * @param at how far the room is; absent if it keeps no messages
 */
public record MsgJoined(String room, Optional<RoomPosition> at) {}
