package com.example.chat.protocols;

public interface ApiSend {
    record Req(String text) {}

    record Res(long number) {}
}
