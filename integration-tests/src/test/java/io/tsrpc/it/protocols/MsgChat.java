package io.tsrpc.it.protocols;

/**
 * A line of chat.
 *
 * @param name who says it
 * @param content what is said
 */
public record MsgChat(String name, String content) {}
