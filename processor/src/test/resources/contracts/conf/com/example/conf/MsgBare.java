package com.example.conf;

public record MsgBare() {}
