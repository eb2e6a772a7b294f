package com.example.old;

/** @deprecated it is old */
@Deprecated
public record OldValue(String text) {}
