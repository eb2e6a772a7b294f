package io.tsrpc.example.chatroom;

import io.tsrpc.Connection;
import io.tsrpc.TsrpcException;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.MsgChat;
import io.tsrpc.example.chatroom.protocols.MsgPresence;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is in the room and what was said last. What it returns is to be sent while nothing else happens in the room, so that
 * everybody sees things in the same order: callers hold the room's monitor for both.
 */
final class Room {
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_LINE = 2_000;
    private static final int HISTORY = 50;

    private final Clock clock;
    private final Map<Connection, String> members = new LinkedHashMap<>();
    private final Deque<MsgChat> history = new ArrayDeque<>();

    Room(Clock clock) {
        this.clock = clock;
    }

    /** Lets a connection in, or under another name if it is in already. */
    ApiJoin.Res enter(Connection conn, String wish) {
        String name = wish.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new TsrpcException("A name has 1 to " + LONGEST_NAME + " characters", "BAD_NAME");
        }
        members.remove(conn);
        members.put(conn, free(name));
        return new ApiJoin.Res(name(conn), online(), new ArrayList<>(history));
    }

    private String free(String name) {
        String candidate = name;
        for (int i = 2; members.containsValue(candidate); i++) {
            candidate = name + " " + i;
        }
        return candidate;
    }

    /** Whether the connection is in the room. */
    boolean contains(Connection conn) {
        return members.containsKey(conn);
    }

    /** Lets a member out and returns the notice of it. */
    MsgPresence leave(Connection conn) {
        String name = name(conn);
        members.remove(conn);
        return new MsgPresence(MsgPresence.Change.LEFT, name, online(), now());
    }

    /** The notice that a member has come. */
    MsgPresence joined(Connection conn) {
        return new MsgPresence(MsgPresence.Change.JOINED, name(conn), online(), now());
    }

    /** Takes a line of a member. */
    MsgChat say(Connection conn, String content) {
        if (content.isBlank()) {
            throw new TsrpcException("Content is empty");
        }
        if (content.length() > LONGEST_LINE) {
            throw new TsrpcException("A line has " + LONGEST_LINE + " characters at most");
        }
        MsgChat line = new MsgChat(name(conn), content, now());
        history.addLast(line);
        if (history.size() > HISTORY) {
            history.removeFirst();
        }
        return line;
    }

    /** The connections of all members. */
    List<Connection> connections() {
        return List.copyOf(members.keySet());
    }

    private String name(Connection conn) {
        String name = members.get(conn);
        if (name == null) {
            throw new TsrpcException("Join the room first", "NOT_IN_ROOM");
        }
        return name;
    }

    private List<String> online() {
        return List.copyOf(members.values());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
