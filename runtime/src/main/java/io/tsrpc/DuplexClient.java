package io.tsrpc;

import static java.util.Objects.requireNonNull;

import io.tsrpc.client.DuplexOptions;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.ClientRooms;
import io.tsrpc.transport.ClientTransport;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A client on a long connection, on which the server can send messages too. Any thread may call any method. No method blocks.
 *
 * <pre>{@code
 * ChatWsClient client = ChatClient.ws("wss://chat.example.com", o -> o.reconnect(Reconnect.backoff()));
 * Subscription chat = client.listenMsg(ChatProtocol.CHAT, msg -> show(msg.name(), msg.content()));
 * ConnectResult connected = client.connect().join();
 * }</pre>
 *
 * <p>A client's threads are daemon threads: a program that only listens has to keep itself alive.
 */
public interface DuplexClient extends Client {
    /** The options of a client on any transport. */
    interface Options extends DuplexClientOptions<Options> {}

    /**
     * Creates a client on your own transport. The client is not connected yet. For the transports of this library use
     * {@link io.tsrpc.ws.WsClient#of} and {@link io.tsrpc.inner.InnerServer#newClient}.
     *
     * @param options sets options that differ from the defaults. It is called once, before this method returns
     */
    static DuplexClient over(ServiceProto proto, ClientTransport transport, Consumer<Options> options) {
        requireNonNull(proto, "proto");
        requireNonNull(transport, "transport");
        requireNonNull(options, "options");
        DuplexOptions told = new DuplexOptions();
        options.accept(told);
        return told.open(proto, transport);
    }

    /** The status of the connection. */
    ClientStatus status();

    /**
     * Connects. If the client is connected already, this is a success. If it is connecting, the same future is returned. If it is
     * disconnecting, a new connection is made while the old one ends. If it {@linkplain DuplexClientOptions#reconnect comes back} by itself,
     * the next attempt is made at once; if that fails, the client goes on as before. After {@link #close()} connecting always fails.
     *
     * <p>Add listeners before you connect, because the server may send messages at once.
     *
     * @return a future that completes with the outcome, and never exceptionally
     */
    default TsrpcFuture<ConnectResult> connect() {
        return connect(Headers.NONE);
    }

    /**
     * Connects as {@link #connect()} does, with headers of this attempt alone; later ones, of a client that comes back, do not have them. They
     * replace the client's of the same names, see {@link ClientOptions#headers(Headers)}. If the client is connected or connecting already, they have no effect.
     *
     * @throws IllegalArgumentException if the client itself writes one of them, see {@link Headers#requireSendable}
     */
    TsrpcFuture<ConnectResult> connect(Headers headers);

    /** Disconnects with close code 1000 and no reason; see {@link #disconnect(int, String)}. */
    default TsrpcFuture<Void> disconnect() {
        return disconnect(1000, "");
    }

    /**
     * Disconnects for good, also while the client comes back by itself. Calls in flight fail with {@code LOST_CONN}, those that wait for a
     * connection with {@code WS_NOT_OPEN}. The client has left all {@link #rooms}, as by {@link ClientRooms#leave}. It may {@link #connect()} again.
     *
     * @param code a close code that applications may use: 1000 or 3000 to 4999 (RFC 6455, 7.4.2)
     * @param reason the reason, which is cut to 123 bytes of UTF-8
     * @return a future that completes when the connection is closed: at once if there is none, and after one second if the server
     *     does not respond
     * @throws IllegalArgumentException if {@code code} is none of these
     */
    TsrpcFuture<Void> disconnect(int code, String reason);

    /**
     * Adds a listener for the messages of one service. Adding the same handler twice has no further effect.
     *
     * @return closes the listener
     * @throws IllegalArgumentException if {@code service} does not belong to this client's protocol set
     */
    <M> Subscription listenMsg(MsgService<M> service, ClientMsgHandler<M> handler);

    /**
     * Adds a listener for all messages whose service name contains a match of {@code names}. The pattern is applied once, by this
     * call.
     *
     * @return closes the listener
     */
    Subscription listenMsg(Pattern names, ClientPatternHandler handler);

    /** Removes the listener {@code handler} of one service. Has no effect if there is none. */
    <M> void unlistenMsg(MsgService<M> service, ClientMsgHandler<M> handler);

    /** Removes the listener {@code handler} of all messages whose service name contains a match of {@code names}. */
    void unlistenMsg(Pattern names, ClientPatternHandler handler);

    /** Removes all listeners of one service. */
    void unlistenMsgAll(MsgService<?> service);

    /** Removes all listeners of all messages whose service name contains a match of {@code names}. */
    void unlistenMsgAll(Pattern names);

    /**
     * The rooms in which this client is.
     *
     * @throws IllegalStateException if the protocol has no rooms: it gets them by {@code @Protocols(rooms = true)}
     */
    ClientRooms rooms();

    /** The round-trip time of the last heartbeat; empty before the first echo, and without heartbeats. */
    Optional<Duration> latency();
}
