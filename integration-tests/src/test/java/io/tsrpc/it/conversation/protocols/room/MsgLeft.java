package io.tsrpc.it.conversation.protocols.room;

/**
 * Somebody leaves.
 *
 * @param name who
 */
public record MsgLeft(String name) {}
