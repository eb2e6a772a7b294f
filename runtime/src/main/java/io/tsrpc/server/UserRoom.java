package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Connection;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.KickResult;
import io.tsrpc.room.Presence;
import io.tsrpc.room.RoomSender;
import io.tsrpc.room.UserChannel;
import java.util.List;
import java.util.concurrent.Executor;

/** The connections of a user, which are a room by the user's id. */
final class UserRoom implements UserChannel {
    private final String userId;
    private final Rooms users;
    private final OtherServers servers;
    private final NodeCommands commands;
    private final SpreadSender all;
    private final Executor userThreads;

    UserRoom(String userId, RoomPlan plan, MsgSender sender, Executor userThreads) {
        this.userId = userId;
        this.users = plan.users();
        this.servers = plan.servers();
        this.commands = plan.commands();
        this.all = new SpreadSender(RoomKind.USER, userId, "", users, servers, sender, userThreads);
        this.userThreads = userThreads;
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
    public Presence presence() {
        boolean isComplete = servers.areKnown(); // first: who is known by then is among them
        return new Presence(users.all(userId), isComplete);
    }

    @Override
    public TsrpcFuture<KickResult> kick(String reason) {
        requireNonNull(reason, "reason");
        int here = commands.kickUser(userId, reason);
        return UserFuture.of(servers.kickUser(userId, reason).thenApply(others -> others.plus(here)), userThreads);
    }

    @Override
    public String toString() {
        return "User " + userId;
    }
}
