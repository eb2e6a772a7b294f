package io.tsrpc.it.conversation.protocols.room;

/**
 * Somebody enters.
 *
 * @param name who
 */
public record MsgEntered(String name) {}
