package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.ConnectionChannel;
import io.tsrpc.room.KickResult;
import java.util.concurrent.Executor;

/** A connection as users name it, on this server or another one. */
final class NamedConnection implements ConnectionChannel {
    private final String id;
    private final Connections connections;
    private final OtherServers servers;
    private final MsgSender sender;
    private final Executor userThreads;

    NamedConnection(String id, Connections connections, OtherServers servers, MsgSender sender, Executor userThreads) {
        this.id = id;
        this.connections = connections;
        this.servers = servers;
        this.sender = sender;
        this.userThreads = userThreads;
    }

    /** What comes of it if there is no such connection. */
    static TsrpcError gone() {
        return TsrpcError.of("There is no such connection", TsrpcErrorType.SERVER_ERROR, ErrorCode.CONN_CLOSED);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg) {
        requireNonNull(service, "service");
        requireNonNull(msg, "msg");
        DuplexConnection here = connections.byId(id);
        return here == null
                ? UserFuture.of(servers.sendTo(id, service, msg), userThreads)
                : UserFuture.completed(userThreads, sender.send(here, service, msg));
    }

    @Override
    public TsrpcFuture<KickResult> kick(String reason) {
        requireNonNull(reason, "reason");
        DuplexConnection here = connections.byId(id);
        if (here == null) {
            return UserFuture.of(servers.kick(id, reason), userThreads);
        }
        here.close(reason);
        return UserFuture.completed(userThreads, KickResult.success(1));
    }

    @Override
    public String toString() {
        return "Connection " + id;
    }
}
