package io.tsrpc;

import io.tsrpc.proto.MsgService;
import java.util.Optional;

/**
 * A connection to one client, on the server. Any thread may call any method. No method waits for the network.
 *
 * <p>Listeners on a connection run before those on the server, and end with the connection.
 *
 * <p>An HTTP connection lasts for one request. It can be closed, but it cannot send messages.
 */
public interface Connection extends MsgListening {
    /** The id of this connection, unique among all connections of all servers. Use it in logs, in keys and between nodes. */
    String id();

    /** The client's IP address, without the port. Behind a trusted proxy it is the address that the proxy names. */
    String ip();

    /**
     * Who is calling: the head of the HTTP request; on WebSocket, that of the handshake. It has the headers, cookies and parameters
     * that the client has sent, the addresses, and the client's certificates.
     */
    RequestHead request();

    /**
     * The head of the response: headers, cookies and status. Present over HTTP only; on a long connection the handshake has been
     * answered, and what belongs into its answer an {@linkplain ServerBuilder#admission admission} can say.
     */
    Optional<ResponseHead> response();

    /**
     * Whether the connection stays, so that the server can send messages on it: over WebSocket, in process, and on transports of
     * your own. False over HTTP and for {@link Server#callApi}, where a connection ends with its one call or message.
     */
    boolean isLong();

    /** The server of this connection. */
    Server server();

    /** The status of this connection: whether it can still send. */
    ConnectionStatus status();

    /** The format of the data that the server sends on this connection. */
    DataFormat dataFormat();

    /** Your own values, such as the user who is logged in. They live as long as the connection. */
    Attributes attributes();

    /**
     * Sends a message. Messages and replies are sent in the order in which the methods were called.
     *
     * @return a success if the message is queued. A failure if nothing was sent: the message is invalid, a flow stopped it, this
     *     is an HTTP connection, it is closed, or too many bytes wait because the client reads too slowly
     *     ({@link ErrorCode#SLOW_CONSUMER}; {@link SlowConsumerPolicy} says what else happens)
     */
    <M> SendResult sendMsg(MsgService<M> service, M msg);

    /**
     * Sends a message that says how something is now, so that a client which reads slowly needs no earlier one: a position, a price.
     *
     * <pre>{@code
     * conn.sendLatest(MOVED, player.id(), new MsgMoved(player.id(), x, y));
     * }</pre>
     *
     * <p>It is {@link #sendMsg} as long as no more than half of {@code maxPendingBytes} waits. Otherwise the message is kept, in
     * place of an earlier one of the same service and key, and leaves when {@link #whenWritable} completes, with its flows, behind what
     * {@code sendMsg} has queued meanwhile. Messages of one key that one thread sends never arrive in another order. What is kept when
     * the connection ends is dropped.
     *
     * @param key what the message is about; compared with {@code equals}
     * @return a success if the message is queued or kept; a failure as in {@code sendMsg}, and if messages of 1,024 keys are
     *     kept ({@link ErrorCode#SLOW_CONSUMER}; the connection stays open then)
     */
    <M> SendResult sendLatest(MsgService<M> service, Object key, M msg);

    /**
     * The number of bytes that wait because the client does not read them as fast as they are sent, with 64 bytes for each message or
     * reply. The operating system buffers some before. Always 0 over HTTP.
     */
    long pendingBytes();

    /**
     * Completes when messages fit again: when half of {@code maxPendingBytes} is free and, if {@code maxTotalPendingBytes} is reached,
     * this client has read what waits, or when the connection is closed, which {@link #status} says. It is complete already if so
     * much is free. A message of more than half of {@code maxPendingBytes} may not fit even then. Use it to send much without filling
     * the queue:
     *
     * <pre>{@code
     * void sendRest(Iterator<MsgRow> rows) {
     *     while (rows.hasNext() && conn.pendingBytes() < 1 << 20) {
     *         if (!conn.sendMsg(ROW, rows.next()).isSucc()) return;
     *     }
     *     if (rows.hasNext()) conn.whenWritable().thenRunAsync(() -> sendRest(rows));
     * }
     * }</pre>
     */
    TsrpcFuture<Void> whenWritable();

    /**
     * Says whose connection this is, after a login: {@link Server#user} then sends to it, and rooms that it joins tell who is there. A
     * connection that was bound to another user leaves all rooms first. A connection that has ended is not bound.
     *
     * <pre>{@code
     * call.conn().bind(session.userId());
     * }</pre>
     *
     * @param userId at most 128 bytes as UTF-8, not empty, without lone surrogates
     * @throws IllegalArgumentException if the id is empty or too long, or has a lone surrogate
     * @throws UnsupportedOperationException if this is the connection of a single request
     */
    void bind(String userId);

    /** Ends what {@link #bind} has begun, after a logout: the connection leaves all rooms and has no user any more. */
    void unbind();

    /** The user to whom this connection is bound. */
    Optional<String> userId();

    /** Closes the connection without a reason; see {@link #close(String)}. */
    default void close() {
        close("");
    }

    /**
     * Closes the connection with a reason, which the client receives. Queued messages and replies are still sent. Calls without a
     * reply get none. Has no effect if the connection is closed.
     *
     * @param reason the reason. On WebSocket it is cut to 123 bytes of UTF-8 (RFC 6455, 5.5)
     */
    void close(String reason);
}
