package io.tsrpc.room.protocols.rt;

import java.util.List;

/**
 * Who has come to a room and who has gone, for those who watch it.
 *
 * @param left the ids of their connections
 */
public record MsgPresence(String room, List<RoomMember> joined, List<String> left) {}
