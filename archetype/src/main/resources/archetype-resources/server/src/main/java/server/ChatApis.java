package ${package}.server;

import ${package}.protocols.ApiLogin;
import ${package}.protocols.ApiSend;
import ${package}.protocols.ChatApi;
import ${package}.protocols.ChatProtocol;
import ${package}.protocols.MsgChat;
import ${package}.protocols.User;
import io.tsrpc.ApiCall;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.room.Room;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Answers the calls of clients. */
final class ChatApis implements ChatApi {
    private final Logins logins = new Logins();
    private final Clock clock;

    ChatApis(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
        User user = logins.login(call.conn(), req.name(), req.key());
        return new ApiLogin.Res(user, Chat.LOBBY);
    }

    @Override
    public ApiSend.Res send(ApiSend.Req req, ApiCall<ApiSend.Req, ApiSend.Res> call) {
        Room room = call.conn().server().room(req.room());
        if (!room.members().contains(call.conn())) {
            throw new TsrpcException("Enter the room first", "NOT_IN_ROOM");
        }
        User from = Logins.of(call.conn()).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as it is sent
        MsgChat line = new MsgChat(room.name(), from, checkedLine(req.content()), now);
        TsrpcError failure = room.sendMsg(ChatProtocol.CHAT, line).join().err();
        if (failure != null) {
            throw new TsrpcException(failure);
        }
        return new ApiSend.Res(now);
    }

    private static String checkedLine(String content) {
        if (content.isBlank()) {
            throw new TsrpcException("Write something first", "BAD_LINE");
        }
        if (content.length() > Limits.LONGEST_LINE) {
            throw new TsrpcException("A line has " + Limits.LONGEST_LINE + " characters at most", "BAD_LINE");
        }
        return content;
    }
}
