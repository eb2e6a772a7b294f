package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Connection;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.JoinOptions;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.KickResult;
import io.tsrpc.room.Member;
import io.tsrpc.room.Presence;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomSender;
import java.util.List;
import java.util.concurrent.Executor;

/** A room as users name it. It has no state: that is in {@link Rooms}. */
final class NamedRoom implements Room {
    private final String name;
    private final Server server;
    private final Rooms rooms;
    private final OtherServers servers;
    private final NodeCommands commands;
    private final RoomWideSender all;
    private final Executor userThreads;

    NamedRoom(String name, Server server, RoomPlan plan, MsgSender sender, Executor userThreads) {
        this.name = name;
        this.server = server;
        this.rooms = plan.rooms();
        this.servers = plan.servers();
        this.commands = plan.commands();
        this.all = plan.channels()
                .retention(name)
                .<RoomWideSender>map(kept -> new LoggedSender(name, kept, "", plan.channels(), userThreads))
                .orElseGet(() -> new SpreadSender(RoomKind.ROOM, name, "", rooms, servers, sender, userThreads));
        this.userThreads = userThreads;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TsrpcFuture<JoinResult> join(Connection conn) {
        return join(conn, JoinOptions.NONE);
    }

    @Override
    public TsrpcFuture<JoinResult> join(Connection conn, String data) {
        return join(conn, JoinOptions.NONE.withData(data));
    }

    @Override
    public TsrpcFuture<JoinResult> join(Connection conn, JoinOptions options) {
        requireNonNull(conn, "conn");
        requireNonNull(options, "options");
        if (!(conn instanceof DuplexConnection duplex)) {
            throw new IllegalArgumentException("The connection of a single request cannot join a room");
        }
        if (conn.server() != server) {
            throw new IllegalArgumentException("The connection belongs to another server");
        }
        UserFuture<JoinResult> joined = new UserFuture<>(userThreads);
        var unused = duplex.memberships().join(name, options).thenAccept(entry -> joined.complete(result(entry)));
        return joined;
    }

    private static JoinResult result(RoomEntry entry) {
        TsrpcError error = entry.error();
        return error == null ? JoinResult.success() : JoinResult.failure(error);
    }

    @Override
    public boolean leave(Connection conn) {
        requireNonNull(conn, "conn");
        return conn instanceof DuplexConnection duplex
                && conn.server() == server
                && duplex.memberships().leave(name, true);
    }

    @Override
    public TsrpcFuture<KickResult> kick(String userId) {
        int here = commands.kickFromRoom(name, Names.checked(userId, "userId"));
        return UserFuture.of(servers.kickFromRoom(name, userId).thenApply(others -> others.plus(here)), userThreads);
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
    public List<Connection> members() {
        return rooms.members(name).stream().<Connection>map(Membership::duplex).toList();
    }

    @Override
    public Presence presence() {
        boolean isComplete = servers.areKnown(); // first: who is known by then is among them
        return new Presence(rooms.all(name), isComplete);
    }

    @Override
    public Subscription listen(PresenceListener listener) {
        requireNonNull(listener, "listener");
        return rooms.listen(name, new OneByOne(listener), 1);
    }

    /** Tells a user's listener. */
    private record OneByOne(PresenceListener listener) implements PresenceBatch {
        @Override
        public boolean changed(List<Member> joined, List<Member> left) {
            joined.forEach(listener::joined);
            left.forEach(listener::left);
            return true;
        }
    }

    @Override
    public String toString() {
        return "Room " + name;
    }
}
