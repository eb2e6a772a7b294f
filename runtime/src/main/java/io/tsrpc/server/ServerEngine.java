package io.tsrpc.server;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiHandler;
import io.tsrpc.Connection;
import io.tsrpc.MsgHandler;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.concurrent.Executors;
import io.tsrpc.concurrent.SystemTimer;
import io.tsrpc.concurrent.UserThreads;
import io.tsrpc.flow.Flow;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ApiGroup;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server without its transport, which extends it with {@link #listen} and {@link #shut}. */
public abstract class ServerEngine implements Server {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server");
    private static final Logger FLOW_LOG = LoggerFactory.getLogger("io.tsrpc.server.flow");

    private final ServerSettings settings;
    private final ServerFlows flows = new ServerFlows();
    private final ApiHandlers apiHandlers;
    private final MsgHandlers msgHandlers;
    private final Connections connections = new Connections();
    private final Set<InnerCallConnection<?>> innerCalls = ConcurrentHashMap.newKeySet();
    private final Receiving receiving = new Receiving(this);
    private final Lifecycle lifecycle = new Lifecycle(this);
    private final UserThreads userThreads;
    private final Timer timer = new SystemTimer("tsrpc-server-timer");
    private final ExecutorService spareThreads = Executors.few("tsrpc-server-timeouts");

    protected ServerEngine(ServerSettings settings) {
        this.settings = settings;
        apiHandlers = new ApiHandlers(settings.proto());
        msgHandlers = new MsgHandlers(settings.proto());
        settings.groups().forEach(group -> group.bind(apiHandlers));
        userThreads = UserThreads.ofServer(settings.executor(), "tsrpc-server", LOG);
    }

    // --- for transports ------------------------------------------------------------------------------------------

    /**
     * Opens the port; blocks until clients can connect.
     *
     * @throws java.io.UncheckedIOException if the port cannot be had
     */
    protected abstract void listen();

    /** Closes all connections with {@code Server stopped} and the port; blocks until they are closed. */
    protected abstract void shut();

    /** What the builder was told. */
    public final ServerSettings settings() {
        return settings;
    }

    /** Whether new work is taken: from the moment on that the transport listens. */
    public final boolean isOpened() {
        ServerStatus status = lifecycle.status();
        return status == ServerStatus.OPENED || status == ServerStatus.OPENING;
    }

    /** Where user code runs. */
    public final UserThreads userThreads() {
        return userThreads;
    }

    /**
     * Where timeouts are answered. It has threads of its own, since what a timeout is for may be that all others are blocked.
     */
    final Executor spareThreads() {
        return spareThreads;
    }

    /** Timeouts and heartbeats: short tasks that run no user code. */
    public final Timer timer() {
        return timer;
    }

    // --- for this package ----------------------------------------------------------------------------------------

    final ApiHandlers apiHandlers() {
        return apiHandlers;
    }

    final MsgHandlers msgHandlers() {
        return msgHandlers;
    }

    /** The calls that the server makes of itself and that have no answer yet. */
    final Set<InnerCallConnection<?>> innerCalls() {
        return innerCalls;
    }

    final Receiving receiving() {
        return receiving;
    }

    final Lifecycle lifecycle() {
        return lifecycle;
    }

    final String nextConnectionId() {
        return connections.nextId();
    }

    /** Adds a long connection unless the server is stopping. */
    final boolean admit(DuplexServerConnection conn) {
        if (!isOpened()) {
            return false;
        }
        connections.add(conn);
        return true;
    }

    final void forget(ServerConnection conn) {
        connections.remove(conn);
    }

    final void checkHandled() {
        List<String> unhandled = apiHandlers.unhandled();
        if (!unhandled.isEmpty() && !settings.allowUnhandledApis()) {
            throw new IllegalStateException("These APIs have no handler: " + String.join(", ", unhandled)
                    + ". Implement them, or build the server with allowUnhandledApis(true).");
        }
    }

    /** What has stopped takes no more threads: the timer's and the spare ones end when they have nothing to do. */
    final void release() {
        innerCalls.forEach(call -> call.close("Server stopped"));
        userThreads.shutdown();
    }

    /** Runs a flow that may stop what follows; an exception is logged and stops it as well. */
    final <T> @Nullable T runPreFlow(Flow<T> flow, T value) {
        try {
            return flow.run(value);
        } catch (Throwable e) {
            FLOW_LOG.error("A flow failed on {}", value, e);
            return null;
        }
    }

    /** Runs a flow after which nothing follows. */
    final <T> void runPostFlow(Flow<T> flow, T value) {
        T unused = runPreFlow(flow, value);
    }

    // --- Server --------------------------------------------------------------------------------------------------

    @Override
    public final ServiceProto proto() {
        return settings.proto();
    }

    @Override
    public final ServerStatus status() {
        return lifecycle.status();
    }

    @Override
    public final ServerFlows flows() {
        return flows;
    }

    @Override
    public final <Req, Res> void implementApi(ApiService<Req, Res> service, ApiHandler<Req, Res> handler) {
        apiHandlers.put(service, handler);
    }

    @Override
    public final void implement(ApiGroup group) {
        group.bind(apiHandlers);
    }

    @Override
    public final <M> Subscription listenMsg(MsgService<M> service, MsgHandler<M> handler) {
        return msgHandlers.add(service, handler);
    }

    @Override
    public final Subscription listenMsg(Pattern names, MsgHandler<?> handler) {
        return msgHandlers.add(names, handler);
    }

    @Override
    public final <M> void unlistenMsg(MsgService<M> service, MsgHandler<M> handler) {
        msgHandlers.remove(service, handler);
    }

    @Override
    public final void unlistenMsg(Pattern names, MsgHandler<?> handler) {
        msgHandlers.remove(names, handler);
    }

    @Override
    public final void unlistenMsgAll(MsgService<?> service) {
        msgHandlers.removeAll(service);
    }

    @Override
    public final void unlistenMsgAll(Pattern names) {
        msgHandlers.removeAll(names);
    }

    @Override
    public final List<Connection> connections() {
        return connections.snapshot();
    }

    @Override
    public final <M> SendResult broadcastMsg(MsgService<M> service, M msg) {
        return broadcastMsg(service, msg, connections());
    }

    @Override
    public final <M> SendResult broadcastMsg(
            MsgService<M> service, M msg, Collection<? extends Connection> connections) {
        return new Outgoing<>(this, service, msg).sendTo(connections);
    }

    @Override
    public final <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req) {
        return InnerCallConnection.call(this, service, req);
    }

    @Override
    public final void start() {
        lifecycle.start();
    }

    @Override
    public final void stop() {
        lifecycle.stop();
    }

    @Override
    public final TsrpcFuture<Void> gracefulStop(Duration maxWait) {
        return lifecycle.gracefulStop(maxWait);
    }
}
