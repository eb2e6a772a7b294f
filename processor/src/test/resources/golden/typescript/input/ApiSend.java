package com.example.chat;

import java.time.Instant;

/**
 * Sends a line to everybody, as {@link MsgChat}.
 *
 * <p>Empty lines are an error.
 */
public interface ApiSend {
    /** @param content what to say */
    record Req(String content) {}

    record Res(Instant time) {}
}
