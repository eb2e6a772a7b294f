package com.example.chat.protocols.user.admin;

/** Somebody was thrown out. */
public record MsgKicked(long id, String reason) {}
