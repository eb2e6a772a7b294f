package io.tsrpc.example.chatroom;

import io.tsrpc.ApiCall;
import io.tsrpc.AttributeKey;
import io.tsrpc.Connection;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.backplane.Retention;
import io.tsrpc.example.chatroom.protocols.ApiEnter;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import io.tsrpc.example.chatroom.protocols.ChatApi;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.example.chatroom.protocols.MsgChat;
import io.tsrpc.room.JoinOptions;
import io.tsrpc.room.Member;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.RoomRetention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What members can do. Who has joined with a name is that user for the server, and the server's rooms know who is in them and what was
 * said. That is all the state there is, so that several servers can be one chatroom.
 */
final class ChatApis implements ChatApi {
    private static final int LONGEST_LINE = 2_000;

    /** How many lines a newcomer gets. */
    private static final int HISTORY = 50;

    private static final Retention KEPT = Retention.DEFAULT.withMaxAge(Duration.ofDays(1));

    static final List<String> ROOMS = List.of("lobby", "java", "typescript");

    /** The {@link Names#mark} of a connection whose client has a key. Rooms tell it as the member's data, on all servers. */
    private static final AttributeKey<String> MARK = AttributeKey.of("mark");

    private final Clock clock;

    /** One after another takes a name. */
    private final Lock naming = new ReentrantLock();

    ChatApis(Clock clock) {
        this.clock = clock;
    }

    /** Sets what a server needs on which the chatroom opens. */
    <B extends ServerBuilder<B>> B openOn(B server) {
        return server.recoverableRooms(RoomRetention.matching(Pattern.compile(String.join("|", ROOMS)), KEPT))
                .roomAdmission(this::admit)
                .implement(this);
    }

    /** Which rooms a client may enter by itself, as it does when it comes back after its connection was lost. */
    private RoomDecision admit(Connection conn, String room) {
        return conn.userId().isPresent() && ROOMS.contains(room)
                ? RoomDecision.admitted(options(conn))
                : RoomDecision.refused("Join with a name first, and enter a room that there is");
    }

    /** A newcomer gets the last lines; who comes back gets what was said meanwhile. */
    private static JoinOptions options(Connection conn) {
        String mark = conn.attributes().get(MARK);
        JoinOptions options = JoinOptions.NONE.withHistory(HISTORY);
        return mark == null ? options : options.withData(mark);
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
        String mark = req.key().map(Names::mark).orElse(null);
        Connection conn = call.conn();
        naming.lock();
        try {
            String name = Names.free(wish, taken -> isTaken(taken, conn, mark));
            conn.attributes().set(MARK, mark);
            conn.bind(name);
            return new ApiJoin.Res(name, ROOMS);
        } finally {
            naming.unlock();
        }
    }

    /**
     * Whether somebody else has a name, on any server, as far as presence tells: other servers are some milliseconds behind. So on one server no
     * name is given twice, but two who take it on two servers at the same moment may both get it.
     */
    private static boolean isTaken(String name, Connection asking, @Nullable String mark) {
        return asking.server().user(name).presence().members().stream()
                .map(Member::connectionId)
                .anyMatch(id -> !id.equals(asking.id()) && !isMarked(id, asking, mark));
    }

    /** Whether a connection, which may be dead, is of the same client. */
    private static boolean isMarked(String connectionId, Connection asking, @Nullable String mark) {
        return mark != null
                && ROOMS.stream()
                        .flatMap(room -> members(asking, room))
                        .anyMatch(member -> member.connectionId().equals(connectionId)
                                && member.data().equals(Optional.of(mark)));
    }

    private static Stream<Member> members(Connection asking, String room) {
        return asking.server().room(room).presence().members().stream();
    }

    @Override
    public ApiEnter.Res enter(ApiEnter.Req req, ApiCall<ApiEnter.Req, ApiEnter.Res> call) {
        Room room = existing(call.conn(), req.room());
        if (call.conn().userId().isEmpty()) {
            throw new TsrpcException("Join with a name first", "NO_NAME");
        }
        orThrow(room.join(call.conn(), options(call.conn())).join().err());
        return new ApiEnter.Res();
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // the wire has no more
        MsgChat line = new MsgChat(room.name(), name, req.content(), now);
        orThrow(room.sendMsg(ChatProtocol.CHAT, line).join().err());
        return new ApiSend.Res(now);
    }

    private static void orThrow(@Nullable TsrpcError error) {
        if (error != null) {
            throw new TsrpcException(error);
        }
    }
}
