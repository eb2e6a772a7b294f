package ${package}.server;

import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.backplane.Retention;
import io.tsrpc.room.JoinOptions;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.RoomRetention;
import java.time.Clock;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The chat, on a server of any transport. */
public final class Chat {
    /** The room in which all meet. */
    static final String LOBBY = "lobby";

    private Chat() {}

    /**
     * Builds a server on which the chat is.
     *
     * <pre>{@code
     * WsServer server = Chat.on(WsServer.builder(ChatProtocol.PROTO), WsServer.Builder::build);
     * }</pre>
     */
    public static <B extends ServerBuilder<B>, S extends Server> S on(B builder, Function<B, S> build) {
        S server = build.apply(builder.implement(new ChatApis(Clock.systemUTC()))
                .recoverableRooms(RoomRetention.matching(
                        Pattern.compile(LOBBY), Retention.DEFAULT.withMaxAge(Limits.LINES_ARE_KEPT)))
                .roomAdmission(Chat::admit)
                .maxMessageSize(Limits.MAX_MESSAGE_BYTES)
                .maxMessageRate(Limits.MAX_MESSAGE_RATE));
        server.flows().preApiCallFlow().push(new LoginRequired());
        return server;
    }

    /** Which rooms a client may enter. Newcomers get the last lines, and those who come back what they have missed. */
    private static RoomDecision admit(Connection conn, String room) {
        if (conn.userId().isEmpty()) {
            return RoomDecision.refused("Please log in").withCode("NEED_LOGIN");
        }
        if (!room.equals(LOBBY)) {
            return RoomDecision.refused("There is no such room").withCode("NO_ROOM");
        }
        return RoomDecision.admitted(JoinOptions.NONE.withHistory(Limits.HISTORY));
    }
}
