package io.tsrpc.it.protocols.room;

/**
 * Somebody went out.
 *
 * @param name who
 */
public record MsgLeft(String name) {}
