package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Connection;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.RoomSender;
import java.util.concurrent.Executor;

/**
 * Sends to those who are members of a room that keeps no messages: first on this server, then on others.
 *
 * @param except the id of a connection that gets nothing, or empty
 */
record SpreadSender(
        RoomKind kind,
        String name,
        String except,
        Rooms rooms,
        OtherServers servers,
        MsgSender sender,
        Executor userThreads)
        implements RoomWideSender {
    @Override
    public RoomSender except(Connection conn) {
        requireNonNull(conn, "conn");
        return new SpreadSender(kind, name, conn.id(), rooms, servers, sender, userThreads);
    }

    @Override
    public <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg) {
        requireNonNull(service, "service");
        requireNonNull(msg, "msg");
        EncodedMsg<M> encoded = sender.encoded(service, msg);
        TsrpcError error = sender.sendTo(rooms.members(name), except, encoded);
        if (error == null) {
            error = servers.send(kind, name, except, encoded);
        }
        return UserFuture.completed(userThreads, error == null ? SendResult.success() : SendResult.failure(error));
    }
}
