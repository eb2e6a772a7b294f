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
 * <p>Every method may be called by any thread. Handlers and flows run on the server's executor (virtual threads
 * where the JVM has them), never on a thread of the transport, so they may block.
 */
public interface Server extends MsgListening, AutoCloseable {
    /**
     * Begins to describe a server of {@code proto} on any transports, with one set of handlers, flows and connections. A server on
     * one transport is shorter said with its own builder, such as {@link io.tsrpc.ws.WsServer#builder}.
     */
    static Builder builder(ServiceProto proto) {
        return new ComposedServerBuilder(proto);
    }

    /** What a server can be told before it is built. Every method returns this builder. */
    interface Builder extends ServerBuilder<Builder> {
        /**
         * Adds a transport. Transports start in the order of adding; if one cannot, those before it are stopped. A transport is of
         * one server.
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
         * A server that has not started yet.
         *
         * @throws IllegalStateException if there is no transport
         */
        Server build();
    }

    /** The protocol set that it serves. */
    ServiceProto proto();

    /** What the server is doing. */
    ServerStatus status();

    /** The hooks around everything that the server does. */
    ServerFlows flows();

    /**
     * Answers an API with a handler that may answer later.
     *
     * @throws IllegalStateException if the API has a handler already
     * @throws IllegalArgumentException if the API is not of this server's protocol set
     */
    <Req, Res> void implementApi(ApiService<Req, Res> service, ApiHandler<Req, Res> handler);

    /**
     * Answers all APIs of a folder with a generated skeleton's implementation.
     *
     * @throws IllegalStateException if one of them has a handler already
     */
    void implement(ApiGroup group);

    /** The long connections that are open now, of all transports, oldest first: a snapshot. */
    List<Connection> connections();

    /** Sends a message to all connections that are open now, encoding it once for each data format in use. */
    <M> SendResult broadcastMsg(MsgService<M> service, M msg);

    /**
     * Sends a message to some connections, encoding it once for each data format in use.
     *
     * @return a failure that lists the connections that it could not be sent to; the others have got it
     */
    <M> SendResult broadcastMsg(MsgService<M> service, M msg, Collection<? extends Connection> connections);

    /**
     * Calls an API of this server without a network, through its flows and its handler. Calls that
     * have no answer when the server stops fail with {@code CONN_CLOSED}; later ones are handled and timed like any other.
     */
    <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req);

    /**
     * Starts to serve. Blocks until the transport listens.
     *
     * @throws IllegalStateException if the server was started before, or if an API has no handler (the message names
     *     all of them), unless the builder said {@code allowUnhandledApis}
     * @throws java.io.UncheckedIOException if the port cannot be had
     */
    void start();

    /** Closes all connections and the port. Blocks until they are closed; running handlers are not waited for. */
    void stop();

    /**
     * Takes nothing new, lets running API calls be answered, then stops.
     *
     * @param maxWait how long to wait for running calls at most
     * @return completes when the server has stopped
     * @throws IllegalStateException if the server is not {@link ServerStatus#OPENED}
     */
    TsrpcFuture<Void> gracefulStop(Duration maxWait);

    /** The same as {@link #stop()}. */
    @Override
    default void close() {
        stop();
    }
}
