package io.tsrpc;

import io.tsrpc.client.DuplexOptions;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.ClientTransport;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A client on a long connection, on which the server can send messages as well.
 *
 * <pre>{@code
 * ConnectResult connected = client.connect().join();
 * Subscription chat = client.listenMsg(ChatProtocol.CHAT, msg -> show(msg.name(), msg.content()));
 * client.flows().postDisconnectFlow().push(e -> { reconnect(); return e; });
 * }</pre>
 */
public interface DuplexClient extends Client {
    /** What a client on any transport can be told when it is made. */
    interface Options extends DuplexClientOptions<Options> {}

    /**
     * A client on a transport of one's own, which is not connected yet. For the transports that come with this library see
     * {@link io.tsrpc.ws.WsClient#of} and {@link io.tsrpc.inner.InnerServer#newClient}.
     *
     * @param options sets what differs from the defaults; called before this returns
     */
    static DuplexClient over(ServiceProto proto, ClientTransport transport, Consumer<Options> options) {
        DuplexOptions told = new DuplexOptions();
        options.accept(told);
        return told.open(proto, transport);
    }

    /** What the connection is doing. */
    ClientStatus status();

    /**
     * Connects. Already connected is a success; while connecting, the same future is returned. While disconnecting, a new
     * connection is made beside the one that ends. Listen to messages first: the server may send some at once. After
     * {@link #close()} it always fails, so a loop that reconnects has to end before.
     *
     * @return completes with the outcome, never exceptionally
     */
    TsrpcFuture<ConnectResult> connect();

    /** Disconnects with close code 1000 and no reason. */
    default TsrpcFuture<Void> disconnect() {
        return disconnect(1000, "");
    }

    /**
     * Disconnects. Calls under way fail with {@code LOST_CONN}; the client may {@link #connect()} again.
     *
     * @param code a close code that an application may use: 1000 or 3000-4999 (RFC 6455, 7.4.2)
     * @param reason at most 123 bytes of UTF-8; longer ones are cut
     * @return completes when the connection is closed, at once if there is none, after a second if the server does not
     *     answer
     * @throws IllegalArgumentException if {@code code} is none of these
     */
    TsrpcFuture<Void> disconnect(int code, String reason);

    /**
     * Listens to messages of one kind. The same handler twice counts once.
     *
     * @throws IllegalArgumentException if {@code service} is not of this client's protocol set
     */
    <M> Subscription listenMsg(MsgService<M> service, ClientMsgHandler<M> handler);

    /**
     * Listens to every kind of message whose name contains a match of {@code names}. The pattern is applied once, now.
     */
    Subscription listenMsg(Pattern names, ClientPatternHandler handler);

    /** Ends a {@link #listenMsg(MsgService, ClientMsgHandler)}; does nothing if there was none. */
    <M> void unlistenMsg(MsgService<M> service, ClientMsgHandler<M> handler);

    /** Ends {@code handler} for every kind of message whose name contains a match of {@code names}. */
    void unlistenMsg(Pattern names, ClientPatternHandler handler);

    /** Ends all handlers of one kind. */
    void unlistenMsgAll(MsgService<?> service);

    /** Ends all handlers for every kind whose name contains a match of {@code names}. */
    void unlistenMsgAll(Pattern names);

    /** The last measured time between a heartbeat and its echo; empty before the first one or without heartbeat. */
    Optional<Duration> latency();
}
