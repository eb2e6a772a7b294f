package io.tsrpc.room.protocols.rt;

/**
 * Comes directly before each message of a recoverable room.
 *
 * @param at the position of the message that follows
 */
public record MsgMark(String room, RoomPosition at) {}
