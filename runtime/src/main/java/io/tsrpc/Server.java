package io.tsrpc;

import io.tsrpc.flow.ServerFlows;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.server.ComposedServerBuilder;
import io.tsrpc.stub.ApiGroup;
import io.tsrpc.transport.ServerTransport;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Serves one protocol set over one transport or several.
 *
 * <pre>{@code
 * WsServer server = WsServer.builder(ChatProtocol.PROTO).port(3000).json(true)
 *         .implement(new UserApis())
 *         .build();
 * server.listenMsg(ChatProtocol.CHAT, call -> server.broadcastMsg(ChatProtocol.CHAT, call.msg()));
 * server.start();
 * }</pre>
 *
 * <p>Any thread may call any method. Handlers and flows run on the server's executor (virtual threads from Java 21 on), never on
 * a transport thread, so they may block.
 */
public interface Server extends MsgListening, AutoCloseable {
    /**
     * Creates a builder for a server of {@code proto} on one or more transports. All transports share one set of handlers, flows
     * and connections. For a server on a single transport, the transport's own builder is shorter, such as
     * {@link io.tsrpc.ws.WsServer#builder}.
     */
    static Builder builder(ServiceProto proto) {
        return new ComposedServerBuilder(proto);
    }

    /** Builds a server. Every method except {@link #build} returns this builder. */
    interface Builder extends ServerBuilder<Builder> {
        /**
         * Adds a transport. Transports start in the order in which they were added. If one fails to start, the earlier ones are
         * stopped. A transport belongs to one server only.
         *
         * <pre>{@code
         * Server server = Server.builder(ChatProtocol.PROTO)
         *         .implement(new UserApis())
         *         .transport(WsServer.transport(ws -> ws.port(3000)))
         *         .transport(HttpServer.transport(http -> http.port(3001)))
         *         .build();
         * }</pre>
         */
        Builder transport(ServerTransport transport);

        /**
         * Builds the server. It is not started yet.
         *
         * @throws IllegalStateException if there is no transport
         */
        Server build();
    }

    /** The protocol set of this server. */
    ServiceProto proto();

    /** The status of this server. */
    ServerStatus status();

    /** The flows (hooks) of this server. */
    ServerFlows flows();

    /**
     * Sets the handler of one API. The handler may reply later. It is used instead of the method of a skeleton, if there is one.
     *
     * @throws IllegalStateException if the API already has a handler that was set in this way
     * @throws IllegalArgumentException if the API does not belong to this server's protocol set
     */
    <Req, Res> void implementApi(ApiService<Req, Res> service, ApiHandler<Req, Res> handler);

    /**
     * Sets the handlers of all APIs of a folder: an implementation of the generated skeleton.
     *
     * @throws IllegalStateException if another skeleton already has a method for one of the APIs
     */
    void implement(ApiGroup group);

    /** Returns a snapshot of the open long connections of all transports, oldest first. */
    List<Connection> connections();

    /**
     * Sends a message to all open long connections. The message is encoded once for each data format.
     *
     * @return a failure that lists the connections to which the message could not be sent. The others have it in their queues
     */
    <M> SendResult broadcastMsg(MsgService<M> service, M msg);

    /**
     * Sends a message to some connections. The message is encoded once for each data format.
     *
     * @return a failure that lists the connections to which the message could not be sent. The others have it in their queues
     */
    <M> SendResult broadcastMsg(MsgService<M> service, M msg, Collection<? extends Connection> connections);

    /**
     * Calls an API of this server. The call goes through flows and the handler, but not over a network. If the server stops
     * before the reply, the call fails with {@code CONN_CLOSED}. Calls after the stop are handled as before, with their timeout.
     */
    <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req);

    /**
     * Starts the server. Blocks until all transports listen. A server starts only once.
     *
     * @throws IllegalStateException if the server was started before, or if APIs have no handler (the message lists them) and the
     *     builder did not set {@code allowUnhandledApis}
     * @throws java.io.UncheckedIOException if a transport cannot listen on its port
     */
    void start();

    /** Closes all connections and all ports. Blocks until they are closed, but does not wait for running handlers. */
    void stop();

    /**
     * Stops gracefully: accepts no new calls, waits for running API calls, then stops. Does not block.
     *
     * @param maxWait the maximum time to wait for running calls
     * @return a future that completes when the server has stopped
     * @throws IllegalStateException if the server is not {@link ServerStatus#OPENED}
     */
    TsrpcFuture<Void> gracefulStop(Duration maxWait);

    /** Stops the server; see {@link #stop()}. */
    @Override
    default void close() {
        stop();
    }
}
