package io.tsrpc.room.protocols.rt;

import java.util.List;

/**
 * Who has come to a room and who has gone, for those who watch it.
 *
 * @param left the ids of their connections
 * @param watch the number that {@code rt/Watch} had: what has another one than the last is from before, and does not count
 */
public record MsgPresence(String room, List<RoomMember> joined, List<String> left, int watch) {}
