package io.tsrpc.server;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiHandler;
import io.tsrpc.Connection;
import io.tsrpc.MsgHandler;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.ServerNode;
import io.tsrpc.ServerStatus;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.ConnectionChannel;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomStats;
import io.tsrpc.room.UserChannel;
import io.tsrpc.stub.ApiGroup;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** A server that delegates every method to another. Transports extend it to add methods to their kind of server. */
public abstract class ForwardingServer implements Server {
    private final Server server;

    /** Delegates to {@code server}. */
    protected ForwardingServer(Server server) {
        this.server = server;
    }

    @Override
    public final ServiceProto proto() {
        return server.proto();
    }

    @Override
    public final ServerStatus status() {
        return server.status();
    }

    @Override
    public final ServerFlows flows() {
        return server.flows();
    }

    @Override
    public final <Req, Res> void implementApi(ApiService<Req, Res> service, ApiHandler<Req, Res> handler) {
        server.implementApi(service, handler);
    }

    @Override
    public final void implement(ApiGroup group) {
        server.implement(group);
    }

    @Override
    public final <M> Subscription listenMsg(MsgService<M> service, MsgHandler<M> handler) {
        return server.listenMsg(service, handler);
    }

    @Override
    public final Subscription listenMsg(Pattern names, MsgHandler<?> handler) {
        return server.listenMsg(names, handler);
    }

    @Override
    public final <M> void unlistenMsg(MsgService<M> service, MsgHandler<M> handler) {
        server.unlistenMsg(service, handler);
    }

    @Override
    public final void unlistenMsg(Pattern names, MsgHandler<?> handler) {
        server.unlistenMsg(names, handler);
    }

    @Override
    public final void unlistenMsgAll(MsgService<?> service) {
        server.unlistenMsgAll(service);
    }

    @Override
    public final void unlistenMsgAll(Pattern names) {
        server.unlistenMsgAll(names);
    }

    @Override
    public final List<Connection> connections() {
        return server.connections();
    }

    @Override
    public final <M> SendResult broadcastMsg(MsgService<M> service, M msg) {
        return server.broadcastMsg(service, msg);
    }

    @Override
    public final <M> SendResult broadcastMsg(
            MsgService<M> service, M msg, Collection<? extends Connection> connections) {
        return server.broadcastMsg(service, msg, connections);
    }

    @Override
    public final Room room(String name) {
        return server.room(name);
    }

    @Override
    public final UserChannel user(String userId) {
        return server.user(userId);
    }

    @Override
    public final ConnectionChannel connection(String id) {
        return server.connection(id);
    }

    @Override
    public final <M> SendResult broadcastAll(MsgService<M> service, M msg) {
        return server.broadcastAll(service, msg);
    }

    @Override
    public final List<ServerNode> nodes() {
        return server.nodes();
    }

    @Override
    public final RoomStats roomStats() {
        return server.roomStats();
    }

    @Override
    public final <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req) {
        return server.callApi(service, req);
    }

    @Override
    public final TsrpcFuture<String> inputJson(String path, String json) {
        return server.inputJson(path, json);
    }

    @Override
    public final TsrpcFuture<byte[]> inputJson(String path, byte[] json) {
        return server.inputJson(path, json);
    }

    @Override
    public final TsrpcFuture<byte[]> inputBuffer(byte[] bytes) {
        return server.inputBuffer(bytes);
    }

    @Override
    public final void start() {
        server.start();
    }

    @Override
    public final void stop() {
        server.stop();
    }

    @Override
    public final TsrpcFuture<Void> gracefulStop(Duration maxWait) {
        return server.gracefulStop(maxWait);
    }
}
