package com.example.chat.protocols.user;

/** Somebody. */
public record User(String name) {}
