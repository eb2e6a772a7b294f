package com.example.app.protocols;

public record MsgAdd(Add add) {
    public record Add(AddAdd add) {}

    public record AddAdd(double add) {}
}
