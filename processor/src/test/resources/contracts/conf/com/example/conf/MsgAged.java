package com.example.conf;

@Marks.Aged
public record MsgAged() {}
