package com.example.secret;

public interface ApiOpen {
    record Req(String text) {}

    record Res(String text) {}
}
