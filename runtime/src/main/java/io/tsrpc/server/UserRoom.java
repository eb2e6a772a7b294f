package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Connection;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.RoomSender;
import io.tsrpc.room.UserChannel;
import java.util.List;
import java.util.concurrent.Executor;

/** The connections of a user, which are a room by the user's id. */
final class UserRoom implements UserChannel {
    private final String userId;
    private final Rooms users;
    private final MembersSender all;

    UserRoom(String userId, Rooms users, MsgSender sender, Executor userThreads) {
        this.userId = userId;
        this.users = users;
        this.all = new MembersSender(() -> users.members(userId), null, sender, userThreads);
    }

    @Override
    public String userId() {
        return userId;
    }

    @Override
    public List<Connection> connections() {
        return users.members(userId).stream()
                .<Connection>map(Membership::duplex)
                .toList();
    }

    @Override
    public RoomSender except(Connection conn) {
        return all.except(conn);
    }

    @Override
    public <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg) {
        return all.sendMsg(service, msg);
    }

    @Override
    public int kick(String reason) {
        requireNonNull(reason, "reason");
        List<Connection> connections = connections();
        connections.forEach(conn -> conn.close(reason));
        return connections.size();
    }

    @Override
    public String toString() {
        return "User " + userId;
    }
}
