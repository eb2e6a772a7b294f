package io.tsrpc.it.rooms.protocols;

/** Somebody has marked a field; called like a message of rooms. */
public record MsgMark(int field) {}
