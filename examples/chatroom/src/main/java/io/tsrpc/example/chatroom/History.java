package io.tsrpc.example.chatroom;

import io.tsrpc.example.chatroom.protocols.MsgChat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was said last in a room. For one thread at a time. */
final class History {
    private static final int MOST = 50;

    private final Deque<MsgChat> lines = new ArrayDeque<>();

    void add(MsgChat line) {
        lines.addLast(line);
        if (lines.size() > MOST) {
            lines.removeFirst();
        }
    }

    /** Oldest first. */
    List<MsgChat> lines() {
        return List.copyOf(lines);
    }
}
