package com.example.app.protocols;

public record MsgLeft(String left, Own own) implements Own, Other {}
