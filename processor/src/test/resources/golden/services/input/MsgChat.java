package com.example.chat.protocols;

/** A line of chat. */
public record MsgChat(String name, String content) {}
