package com.example.chat.user;

/** Somebody. */
public record User(String name) {}
