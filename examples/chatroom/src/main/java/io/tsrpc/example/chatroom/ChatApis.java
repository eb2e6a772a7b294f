package io.tsrpc.example.chatroom;

import io.tsrpc.ApiCall;
import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.Server;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import io.tsrpc.example.chatroom.protocols.ChatApi;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.example.chatroom.protocols.MsgChat;
import io.tsrpc.proto.MsgService;

/** What members can do. Each thing and the messages that tell of it are one step in the room. */
final class ChatApis implements ChatApi {
    private final Room room;

    ChatApis(Room room) {
        this.room = room;
    }

    @Override
    public ApiJoin.Res join(ApiJoin.Req req, ApiCall<ApiJoin.Req, ApiJoin.Res> call) {
        Connection conn = call.conn();
        synchronized (room) {
            leave(conn);
            ApiJoin.Res res = room.enter(conn, req.name());
            if (conn.status() != ConnectionStatus.OPENED) {
                leave(conn); // it is gone already, and nobody else will notice
                return res;
            }
            tell(conn.server(), ChatProtocol.PRESENCE, room.joined(conn));
            return res;
        }
    }

    @Override
    public ApiSend.Res send(ApiSend.Req req, ApiCall<ApiSend.Req, ApiSend.Res> call) {
        synchronized (room) {
            MsgChat line = room.say(call.conn(), req.content());
            tell(call.conn().server(), ChatProtocol.CHAT, line);
            return new ApiSend.Res(line.time());
        }
    }

    /** Lets a connection out if it is in. */
    void leave(Connection conn) {
        synchronized (room) {
            if (room.contains(conn)) {
                tell(conn.server(), ChatProtocol.PRESENCE, room.leave(conn));
            }
        }
    }

    /** Sending only queues, so it may be done while the room stands still. */
    private <M> void tell(Server server, MsgService<M> service, M msg) {
        server.broadcastMsg(service, msg, room.connections());
    }
}
