package io.tsrpc.room.protocols.rt;

/** The server has removed the connection from a room. */
public record MsgLeft(String room) {}
