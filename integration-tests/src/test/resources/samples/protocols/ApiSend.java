package com.example.chat.protocols;

import java.time.Instant;

public interface ApiSend {
    record Req(String content) {}

    record Res(Instant time) {}
}
