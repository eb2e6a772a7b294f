package io.tsrpc.room.protocols.rt;

import java.util.Optional;

/**
 * The server has brought the connection into a room.
 *
 * @param at how far the room is; absent if it keeps no messages
 */
public record MsgJoined(String room, Optional<RoomPosition> at) {}
