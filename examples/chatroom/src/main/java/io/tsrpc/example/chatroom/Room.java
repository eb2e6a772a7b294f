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
import org.jspecify.annotations.Nullable;

/** Who is in the room and what was said last. For one thread at a time. */
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

    /** The name without spaces around it, if it is one that members may have. */
    static String checkedName(String wish) {
        String name = wish.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new TsrpcException("A name has 1 to " + LONGEST_NAME + " characters", "BAD_NAME");
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new TsrpcException("A name has no control characters", "BAD_NAME");
        }
        return name;
    }

    /** Lets a connection in that is not in yet. */
    ApiJoin.Res enter(Connection conn, String wish) {
        String name = free(wish);
        members.put(conn, name);
        return new ApiJoin.Res(name, online(), new ArrayList<>(history));
    }

    private String free(String wish) {
        String name = wish;
        for (int i = 2; members.containsValue(name); i++) {
            String number = " " + i;
            name = wish.substring(0, Math.min(wish.length(), LONGEST_NAME - number.length())) + number;
        }
        return name;
    }

    /** Lets a connection out and returns the name that it had, or null if it was not in. */
    @Nullable
    String leave(Connection conn) {
        return members.remove(conn);
    }

    /** Tells of somebody who has come or gone. */
    MsgPresence notice(MsgPresence.Change change, String name) {
        return new MsgPresence(change, name, online(), now());
    }

    /** Takes a line of a member. */
    MsgChat say(Connection conn, String content) {
        String name = members.get(conn);
        if (name == null) {
            throw new TsrpcException("Join the room first", "NOT_IN_ROOM");
        }
        if (content.isBlank()) {
            throw new TsrpcException("Content is empty");
        }
        if (content.length() > LONGEST_LINE) {
            throw new TsrpcException("A line has " + LONGEST_LINE + " characters at most");
        }
        MsgChat line = new MsgChat(name, content, now());
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

    private List<String> online() {
        return List.copyOf(members.values());
    }

    /** The wire has milliseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
