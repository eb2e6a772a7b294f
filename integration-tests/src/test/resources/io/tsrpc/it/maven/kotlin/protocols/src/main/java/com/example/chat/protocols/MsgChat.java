package com.example.chat.protocols;

public record MsgChat(User from, String text) {}
