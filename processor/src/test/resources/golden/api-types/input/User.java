package com.example.types;

/** Somebody. */
public record User(String id, String name) {}
