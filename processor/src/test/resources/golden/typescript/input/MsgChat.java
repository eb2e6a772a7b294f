package com.example.chat;

/** A line of chat. */
public record MsgChat(String name, String content) {}
