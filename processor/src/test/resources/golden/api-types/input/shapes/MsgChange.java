package com.example.types.shapes;

/** What has happened to the picture. */
public sealed interface MsgChange {
    record Drawn(int id) implements MsgChange {}

    record Erased() implements MsgChange {}
}
