package com.example.record;

/** A line of chat. */
public record MsgChat(String name, String content) {}
