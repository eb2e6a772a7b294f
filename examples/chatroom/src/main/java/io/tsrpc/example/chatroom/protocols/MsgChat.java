package io.tsrpc.example.chatroom.protocols;

import java.time.Instant;

/**
 * A line somebody wrote. It comes to all in the room, the writer included.
 *
 * @param room where it was written
 * @param name who wrote it
 * @param content what was written
 * @param time when the server took it
 */
public record MsgChat(String room, String name, String content, Instant time) {}
