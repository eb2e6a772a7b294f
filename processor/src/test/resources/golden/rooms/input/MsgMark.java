package com.example.game;

/** Somebody has made a mark. */
public record MsgMark() {}
