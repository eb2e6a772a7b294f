package com.example.chat.protocols;

import io.tsrpc.contract.AnswersLater;
import java.time.Instant;

@AnswersLater
public interface ApiSend {
    record Req(String content) {}

    record Res(Instant time) {}
}
