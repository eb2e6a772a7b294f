package com.example.old;

/** @deprecated it goes away */
@Deprecated(forRemoval = true)
public record MsgGoing(String text) {}
