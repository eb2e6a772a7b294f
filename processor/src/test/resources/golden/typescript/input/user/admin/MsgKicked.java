package com.example.chat.user.admin;

/** Somebody was thrown out. */
public record MsgKicked(long id, String reason) {}
