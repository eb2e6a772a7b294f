package io.tsrpc;

import io.tsrpc.flow.ServerFlows;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.ConnectionChannel;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomStats;
import io.tsrpc.room.UserChannel;
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
     * Sends a message to all open long connections of this server; {@link #broadcastAll} reaches those of others, too. The message is encoded once for each data format.
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
     * Returns the room of a name, with members or without. Servers with the same {@link ServerBuilder#backplane} have it in common.
     *
     * @param name at most 128 bytes as UTF-8, not empty, without lone surrogates
     * @throws IllegalArgumentException if the name is empty or too long, or has a lone surrogate
     */
    Room room(String name);

    /**
     * Returns the connections of a user, those that were {@link Connection#bind bound} to the id, on all servers with the same
     * {@link ServerBuilder#backplane}.
     *
     * @param userId at most 128 bytes as UTF-8, not empty, without lone surrogates
     * @throws IllegalArgumentException if the id is empty or too long, or has a lone surrogate
     */
    UserChannel user(String userId);

    /**
     * Returns a connection by its id, on this server or on another one with the same {@link ServerBuilder#backplane}.
     *
     * @param id of a connection that there is, or was
     */
    ConnectionChannel connection(String id);

    /**
     * Sends a message to all open long connections of all servers with the same {@link ServerBuilder#backplane}. What becomes of it for single
     * connections is not told.
     *
     * @return a failure if the message is invalid, or with the code {@code LOCAL_ONLY} if other servers cannot be reached
     */
    <M> SendResult broadcastAll(MsgService<M> service, M msg);

    /**
     * Returns a snapshot of the servers with the same {@link ServerBuilder#backplane}, this one first. One that has died is among them for
     * 15 s at most; while the engine cannot be reached, those that were known stay.
     */
    List<ServerNode> nodes();

    /** Returns what this server's rooms have done so far. */
    RoomStats roomStats();

    /**
     * Calls an API of this server. The call goes through flows and the handler, but not over a network. If the server stops
     * before the reply, the call fails with {@code CONN_CLOSED}. Calls that begin while it stops, or later, are handled as before, with their
     * timeout.
     */
    <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req);

    /**
     * Serves a request in JSON that did not come over one of this server's transports, such as that of a serverless function or of a
     * queue. The answer is JSON as over HTTP: {@code {"isSucc":true,"res":…}} or {@code {"isSucc":false,"err":{…}}}.
     *
     * <pre>{@code
     * Server server = InnerServer.builder(ChatProtocol.PROTO).implement(new UserApis()).build();
     *
     * String handle(String path, String body) { // of a cloud function
     *     return server.inputJson(path, body).join();
     * }
     * }</pre>
     *
     * <p>Flows and limits, and the errors with which the answer tells what went wrong, are those of a call over HTTP; the option
     * {@code json} and the admission do not matter. {@code call.conn()} is short, and its {@code request()} is empty. The future never
     * fails and always completes. Where a call over HTTP would end without a reply, the answer is an error: {@code STOPPED_BY_FLOW} if a
     * flow has stopped it, {@code CONN_CLOSED} if a handler has closed the connection or the server stops before the answer.
     *
     * <p>The server need not be started; also while it stops and afterwards, requests are served as before, with their timeout. A graceful
     * stop waits for them.
     *
     * @param path the name of the API, with or without a slash in front: {@code user/Login}. The answer to any other is
     *     {@code INPUT_DATA_ERR}, {@code Invalid service name: X}
     * @param json the request, such as {@code {"username":"admin","password":"admin"}}, at most {@code maxMessageSize} bytes as UTF-8
     */
    TsrpcFuture<String> inputJson(String path, String json);

    /**
     * The same in UTF-8, which saves converting it.
     *
     * @param json the request in UTF-8, at most {@code maxMessageSize} bytes. It must not be changed any more
     */
    TsrpcFuture<byte[]> inputJson(String path, byte[] json);

    /**
     * Serves what a client of TSRPC sends in binary, if it did not come over one of this server's transports. What holds for
     * {@link #inputJson(String, String)} holds here.
     *
     * <pre>{@code
     * byte[] answer = server.inputBuffer(body).join(); // for the client, as the body of the response
     * }</pre>
     *
     * @param bytes the body of a client's request over HTTP, at most {@code maxMessageSize} bytes. It must not be changed any more
     * @return the body of the response. It is empty if the request was a message, which is then being handled, as over HTTP
     */
    TsrpcFuture<byte[]> inputBuffer(byte[] bytes);

    /**
     * Starts the server. Blocks until all transports listen. A server starts only once.
     *
     * @throws IllegalStateException if the server was started before, or if APIs have no handler (the message lists them) and the
     *     builder did not set {@code allowUnhandledApis}
     * @throws java.io.UncheckedIOException if a transport cannot listen on its port
     */
    void start();

    /**
     * Closes all connections and all ports. Blocks until they are closed, but does not wait for running handlers. Of a server that was not
     * started it ends what {@link #callApi}, {@link #inputJson} and {@link #inputBuffer} have begun; it can be started later.
     */
    void stop();

    /**
     * Stops gracefully: accepts no new calls, waits for running API calls, then stops. Does not block. It is over a second after
     * {@code maxWait} at the latest: calls that still run are left without an answer, and clients that have vanished are cut off.
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
