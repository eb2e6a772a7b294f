package io.tsrpc.example.chatroom;

import io.tsrpc.ApiCall;
import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.Server;
import io.tsrpc.TsrpcException;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import io.tsrpc.example.chatroom.protocols.ChatApi;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.example.chatroom.protocols.MsgChat;
import io.tsrpc.example.chatroom.protocols.MsgPresence;
import io.tsrpc.proto.MsgService;
import java.util.List;

/**
 * What members can do. One thing happens after another, telling of it included, so that everybody sees things in the same
 * order; sending only queues, so nobody waits for a slow member.
 */
final class ChatApis implements ChatApi {
    private final Room room;

    ChatApis(Room room) {
        this.room = room;
    }

    /** Has a server that has not started yet open the room. */
    void openOn(Server server) {
        server.implement(this);
        server.flows().postDisconnectFlow().push(gone -> {
            leave(gone.conn());
            return gone;
        });
    }

    @Override
    public synchronized ApiJoin.Res join(ApiJoin.Req req, ApiCall<ApiJoin.Req, ApiJoin.Res> call) {
        Connection conn = call.conn();
        String wish = Room.checkedName(req.name());
        leave(conn);
        if (conn.status() != ConnectionStatus.OPENED) {
            throw new TsrpcException("You are gone already"); // nobody would notice that a second time
        }
        List<Connection> others = room.connections();
        ApiJoin.Res res = room.enter(conn, wish);
        call.succ(res); // now, so that it is there before whatever happens next
        tell(conn.server(), others, ChatProtocol.PRESENCE, room.notice(MsgPresence.Change.JOINED, res.name()));
        return res;
    }

    @Override
    public synchronized ApiSend.Res send(ApiSend.Req req, ApiCall<ApiSend.Req, ApiSend.Res> call) {
        MsgChat line = room.say(call.conn(), req.content());
        tell(call.conn().server(), room.connections(), ChatProtocol.CHAT, line);
        return new ApiSend.Res(line.time());
    }

    /** Lets a connection out if it is in. */
    private synchronized void leave(Connection conn) {
        String name = room.leave(conn);
        if (name != null) {
            MsgPresence notice = room.notice(MsgPresence.Change.LEFT, name);
            tell(conn.server(), room.connections(), ChatProtocol.PRESENCE, notice);
        }
    }

    /** A member who is too far behind in reading, or just leaving, does not get it; the others do. */
    private static <M> void tell(Server server, List<Connection> members, MsgService<M> service, M msg) {
        server.broadcastMsg(service, msg, members);
    }
}
