package io.tsrpc.it.protocols.room;

/**
 * Somebody came in.
 *
 * @param name who
 */
public record MsgEntered(String name) {}
