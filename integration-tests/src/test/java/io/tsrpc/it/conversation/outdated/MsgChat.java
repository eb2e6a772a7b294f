package io.tsrpc.it.conversation.outdated;

/**
 * A line of chat, without its writer.
 *
 * @param text what is said
 */
public record MsgChat(String text) {}
