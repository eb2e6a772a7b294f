package io.tsrpc.example.chatroom.protocols;

import java.time.Instant;

/** Says something to all in the room, who get it as {@link MsgChat}. */
public interface ApiSend {
    /**
     * What to say.
     *
     * @param content the line, which must not be blank
     */
    record Req(String content) {}

    /**
     * It was said.
     *
     * @param time when the server took it
     */
    record Res(Instant time) {}
}
