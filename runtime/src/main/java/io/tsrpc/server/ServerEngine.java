package io.tsrpc.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiHandler;
import io.tsrpc.Connection;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.ServerNode;
import io.tsrpc.ServerStatus;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.concurrent.SystemTimer;
import io.tsrpc.concurrent.Threads;
import io.tsrpc.concurrent.UserThreads;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.ConnectionChannel;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomStats;
import io.tsrpc.room.UserChannel;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.stub.ApiGroup;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.Timer;
import io.tsrpc.transport.TransportSettings;
import io.tsrpc.transport.UserExecutor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A server on any transports. It creates the server's parts and connects them; the parts do the work. */
final class ServerEngine extends MessageSource implements Server {
    private final ServiceProto proto;
    private final Server facade;
    private final boolean allowUnhandledApis;
    private final ServerFlows flows = new ServerFlows();
    private final Connections connections = new Connections();
    private final ApiHandlers handlers;
    private final MsgSender sender;
    private final RoomPlan rooms;
    private final Executor userThreads;
    private final LocalCalls localCalls;
    private final LocalInputs localInputs;
    private final EngineAcceptor acceptor;
    private final Lifecycle lifecycle;

    ServerEngine(
            ServiceProto proto,
            OptionValues options,
            List<ApiGroup> groups,
            List<ServerTransport> transports,
            ServerObserver givenObserver,
            CallInterceptor interceptor,
            @Nullable Timer givenTimer,
            UnaryOperator<Server> wrapper) {
        super(proto);
        this.proto = proto;
        this.facade = wrapper.apply(this);
        allowUnhandledApis = options.get(ServerBuilder.ALLOW_UNHANDLED_APIS);
        handlers = new ApiHandlers(proto);
        groups.forEach(this::implement);

        ServerObserver observer = SafeObserver.of(givenObserver);
        Timer timer = givenTimer == null ? new SystemTimer("tsrpc-server-timer", observer::failed) : givenTimer;
        Log log = Log.of(Topic.SERVER);
        UserThreads userThreads = UserThreads.ofServer(options.get(ServerBuilder.EXECUTOR), "tsrpc-server", timer, log);
        UserThreads timeoutThreads =
                UserThreads.of(Threads.forTimeouts("tsrpc-server-timeouts"), "tsrpc-server-timeouts", timer, log);
        NullChecks nullChecks = NullChecks.of(options.get(ServerBuilder.STRICT_NULL_CHECKS));
        int maxMessageSize = options.get(ServerBuilder.MAX_MESSAGE_SIZE);
        Decoding decoding = Decoding.limited(
                nullChecks,
                options.get(ServerBuilder.MAX_DECODED_SIZE),
                maxMessageSize,
                options.get(ServerBuilder.MAX_NESTING));
        boolean json = options.get(ServerBuilder.JSON);
        RunningWork running = new RunningWork(options.get(ServerBuilder.MAX_SERVER_CALLS));
        ConnectionIds ids = new ConnectionIds();
        ServerFlowSteps flowSteps = new ServerFlowSteps(flows);
        ReplyEncoder replies = new ReplyEncoder(nullChecks, flowSteps);
        ServerErrors errors = new ServerErrors(options.get(ServerBuilder.RETURN_INNER_ERROR));
        Responder responder = new Responder(
                handlers,
                flows,
                running,
                userThreads,
                userThreads::areTaken,
                timer,
                timeoutThreads,
                observer,
                interceptor,
                errors,
                options);
        FrameSteps steps = new FrameSteps(
                flowSteps,
                new RequestDecoder(proto, decoding, json),
                responder,
                errors,
                new MsgDispatcher(this, flowSteps),
                new InvalidInputLog());

        sender = new MsgSender(proto, nullChecks, flowSteps);
        rooms = new RoomParts(
                        proto,
                        options,
                        decoding,
                        sender,
                        connections,
                        new RoomCounters(observer),
                        ids.server(),
                        timer,
                        userThreads,
                        nodeThread(options.get(ServerBuilder.EXECUTOR), timer, log))
                .plan();
        Unhandled unhandled = Unhandled.limited(options.get(ServerBuilder.MAX_TOTAL_UNHANDLED_BYTES));
        if (RoomsProtocol.isIn(proto)) {
            new RoomApis(options.get(ServerBuilder.ROOM_ADMISSION), rooms, unhandled).addTo(handlers);
        }
        this.userThreads = userThreads;
        localCalls = new LocalCalls(ids, sender, replies, responder, userThreads);
        TransportSettings settings = new TransportSettings(json, maxMessageSize, userThreads, timer);
        localInputs = new LocalInputs(proto, settings);
        lifecycle = new Lifecycle(
                List.copyOf(transports),
                connections,
                running,
                timer,
                () -> {
                    localCalls.closeAll("Server stopped");
                    localInputs.closeAll("Server stopped");
                },
                () -> { // all threads end when idle: who calls the server itself later still needs some
                    rooms.servers().stop();
                    rooms.engine().close();
                });
        acceptor = new EngineAcceptor(
                this.facade,
                settings,
                lifecycle::isOpen,
                running,
                options.get(ServerBuilder.ADMISSION),
                connections,
                ids,
                steps,
                replies,
                sender,
                observer,
                options.get(ServerBuilder.SLOW_CONSUMERS),
                rooms,
                unhandled,
                options.get(ServerBuilder.MAX_MESSAGE_RATE));
    }

    /** The thread on which it is decided who is where; an executor that vouches that any thread may call it is used instead. */
    private static Executor nodeThread(@Nullable Executor given, Timer timer, Log log) {
        return given instanceof UserExecutor
                ? given
                : UserThreads.of(Threads.single("tsrpc-server-nodes"), "tsrpc-server-nodes", timer, log);
    }

    /** The server as users see it, and as connections return it. */
    Server facade() {
        return facade;
    }

    @Override
    public ServiceProto proto() {
        return proto;
    }

    @Override
    public ServerStatus status() {
        return lifecycle.status();
    }

    @Override
    public ServerFlows flows() {
        return flows;
    }

    @Override
    public <Req, Res> void implementApi(ApiService<Req, Res> service, ApiHandler<Req, Res> handler) {
        requireNonNull(service, "service");
        requireNonNull(handler, "handler");
        handlers.put(service, handler);
    }

    @Override
    public void implement(ApiGroup group) {
        requireNonNull(group, "group");
        handlers.implement(group);
    }

    @Override
    public List<Connection> connections() {
        return connections.snapshot();
    }

    @Override
    public <M> SendResult broadcastMsg(MsgService<M> service, M msg) {
        return broadcastMsg(service, msg, connections());
    }

    @Override
    public <M> SendResult broadcastMsg(MsgService<M> service, M msg, Collection<? extends Connection> connections) {
        requireNonNull(service, "service");
        requireNonNull(msg, "msg");
        requireNonNull(connections, "connections").forEach(conn -> requireNonNull(conn, "a connection"));
        return sender.broadcast(connections, service, msg);
    }

    @Override
    public Room room(String name) {
        return new NamedRoom(Names.checked(name, "name"), facade, rooms, sender, userThreads);
    }

    @Override
    public UserChannel user(String userId) {
        return new UserRoom(Names.checked(userId, "userId"), rooms, sender, userThreads);
    }

    @Override
    public ConnectionChannel connection(String id) {
        return new NamedConnection(requireNonNull(id, "id"), connections, rooms.servers(), sender, userThreads);
    }

    @Override
    public <M> SendResult broadcastAll(MsgService<M> service, M msg) {
        requireNonNull(service, "service");
        requireNonNull(msg, "msg");
        EncodedMsg<M> encoded = sender.encoded(service, msg);
        TsrpcError error = sender.sendTo(connections.recipients(), "", encoded);
        if (error == null) {
            error = rooms.servers().sendToAll(encoded);
        }
        return error == null ? SendResult.success() : SendResult.failure(error);
    }

    @Override
    public List<ServerNode> nodes() {
        return rooms.servers().nodes();
    }

    @Override
    public RoomStats roomStats() {
        return rooms.counters()
                .stats(rooms.rooms(), rooms.users(), nodes(), rooms.engine().reads());
    }

    @Override
    public <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req) {
        requireNonNull(service, "service");
        requireNonNull(req, "req");
        return localCalls.call(facade, service, req);
    }

    @Override
    public TsrpcFuture<String> inputJson(String path, String json) {
        requireNonNull(path, "path");
        requireNonNull(json, "json");
        return localInputs.json(acceptor, path, json.getBytes(UTF_8)).thenApply(answer -> new String(answer, UTF_8));
    }

    @Override
    public TsrpcFuture<byte[]> inputJson(String path, byte[] json) {
        requireNonNull(path, "path");
        requireNonNull(json, "json");
        return localInputs.json(acceptor, path, json);
    }

    @Override
    public TsrpcFuture<byte[]> inputBuffer(byte[] bytes) {
        requireNonNull(bytes, "bytes");
        return localInputs.buffer(acceptor, bytes);
    }

    @Override
    public void start() {
        lifecycle.start(acceptor, this::checkHandled);
        rooms.servers().start();
    }

    private void checkHandled() {
        List<String> unhandled = handlers.unhandled();
        if (!unhandled.isEmpty() && !allowUnhandledApis) {
            throw new IllegalStateException("These APIs have no handler: " + String.join(", ", unhandled)
                    + ". Implement them, or build the server with allowUnhandledApis(true).");
        }
    }

    @Override
    public void stop() {
        lifecycle.stop();
    }

    @Override
    public TsrpcFuture<Void> gracefulStop(Duration maxWait) {
        return lifecycle.gracefulStop(maxWait);
    }

    @Override
    public String toString() {
        return "Server of " + proto.name();
    }
}
