package com.example.guarded.folder;

public record MsgRead() {}
