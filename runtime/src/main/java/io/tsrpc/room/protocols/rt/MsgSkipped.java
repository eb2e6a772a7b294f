package io.tsrpc.room.protocols.rt;

/**
 * A message of a recoverable room was not for this client.
 *
 * @param at its position
 */
public record MsgSkipped(String room, RoomPosition at) {}
