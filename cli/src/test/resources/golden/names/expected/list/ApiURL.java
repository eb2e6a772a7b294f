package com.example.app.protocols.list;

public interface ApiURL {
    record Req(String url) {}

    record Res(Status status) {}

    record Status(double Status) {}
}
