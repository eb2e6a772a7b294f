package io.tsrpc.it.conversation.protocols;

/**
 * A line of chat.
 *
 * @param from who says it
 * @param text what is said
 */
public record MsgChat(String from, String text) {}
