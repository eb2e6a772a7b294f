package com.example.game;

/** Joins a game. */
public interface ApiJoin {
    /** The request. */
    record Req(String game) {}

    /** The response. */
    record Res() {}
}
