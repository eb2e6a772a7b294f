package io.tsrpc.example.chatroom;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ApiCall;
import io.tsrpc.Connection;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.example.chatroom.protocols.ApiEnter;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import io.tsrpc.example.chatroom.protocols.ChatApi;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.example.chatroom.protocols.MsgChat;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomDecision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What members can do. Who has joined with a name is that user for the server, and the server's rooms know who is in them. */
final class ChatApis implements ChatApi {
    private static final int LONGEST_LINE = 2_000;

    static final List<String> ROOMS = List.of("lobby", "java", "typescript");

    private final Clock clock;
    private final Map<String, History> histories =
            ROOMS.stream().collect(Collectors.toMap(Function.identity(), room -> new History()));

    /** One thing happens after another: no name is given twice, and each line comes to a newcomer once. */
    private final Lock oneByOne = new ReentrantLock();

    ChatApis(Clock clock) {
        this.clock = clock;
    }

    /** Sets what a server needs on which the chatroom opens. */
    <B extends ServerBuilder<B>> B openOn(B server) {
        return server.recoverableRooms(Pattern.compile(String.join("|", ROOMS)))
                .roomAdmission(this::admit)
                .implement(this);
    }

    /** Which rooms a client may enter by itself, as it does when it comes back after its connection was lost. */
    private RoomDecision admit(Connection conn, String room) {
        return conn.userId().isPresent() && ROOMS.contains(room)
                ? RoomDecision.admitted()
                : RoomDecision.refused("Join with a name first, and enter a room that there is");
    }

    private static Room existing(Connection conn, String room) {
        if (!ROOMS.contains(room)) {
            throw new TsrpcException("There is no room " + room, "NO_ROOM");
        }
        return conn.server().room(room);
    }

    @Override
    public ApiJoin.Res join(ApiJoin.Req req, ApiCall<ApiJoin.Req, ApiJoin.Res> call) {
        String wish = Names.checked(req.name());
        return locked(() -> {
            String name = Names.free(wish, taken -> isTaken(taken, call.conn()));
            call.conn().bind(name);
            return new ApiJoin.Res(name, ROOMS);
        });
    }

    private static boolean isTaken(String name, Connection asking) {
        return !asking.server().user(name).connections().stream().allMatch(asking::equals);
    }

    @Override
    public ApiEnter.Res enter(ApiEnter.Req req, ApiCall<ApiEnter.Req, ApiEnter.Res> call) {
        Connection conn = call.conn();
        Room room = existing(conn, req.room());
        if (conn.userId().isEmpty()) {
            throw new TsrpcException("Join with a name first", "NO_NAME");
        }
        return locked(() -> {
            if (!room.members().contains(conn)) {
                orThrow(room.join(conn).join().err());
                history(room).lines().forEach(line -> conn.sendMsg(ChatProtocol.CHAT, line));
            }
            return new ApiEnter.Res();
        });
    }

    @Override
    public ApiSend.Res send(ApiSend.Req req, ApiCall<ApiSend.Req, ApiSend.Res> call) {
        Room room = existing(call.conn(), req.room());
        if (!room.members().contains(call.conn())) {
            throw new TsrpcException("Enter the room first", "NOT_IN_ROOM");
        }
        if (req.content().isBlank()) {
            throw new TsrpcException("Content is empty");
        }
        if (req.content().length() > LONGEST_LINE) {
            throw new TsrpcException("A line has " + LONGEST_LINE + " characters at most");
        }
        String name = call.conn().userId().orElseThrow();
        return locked(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // the wire has no more
            MsgChat line = new MsgChat(room.name(), name, req.content(), now);
            orThrow(room.sendMsg(ChatProtocol.CHAT, line).join().err());
            history(room).add(line);
            return new ApiSend.Res(now);
        });
    }

    private History history(Room room) {
        return requireNonNull(histories.get(room.name()));
    }

    private <T> T locked(Supplier<T> action) {
        oneByOne.lock();
        try {
            return action.get();
        } finally {
            oneByOne.unlock();
        }
    }

    private static void orThrow(@Nullable TsrpcError error) {
        if (error != null) {
            throw new TsrpcException(error);
        }
    }
}
