package io.tsrpc.it.projects.chat.protocols;

import io.tsrpc.it.projects.chat.protocols.models.ChatMessage;

/** Somebody has said something. */
public record MsgChat(String roomId, ChatMessage message) {}
