package io.tsrpc.example.chatroom.protocols;

import java.time.Instant;

/**
 * A line somebody wrote. It comes to all in the room, the writer included.
 *
 * @param name who wrote it
 * @param content what was written
 * @param time when the server took it
 */
public record MsgChat(String name, String content, Instant time) {}
