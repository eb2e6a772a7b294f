package com.example.game;

/** Somebody has marked a field. */
public record MsgMark(int field) {}
