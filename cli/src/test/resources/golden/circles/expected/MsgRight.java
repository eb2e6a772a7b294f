package com.example.app.protocols;

public record MsgRight(String right, Other other) implements Own {}
