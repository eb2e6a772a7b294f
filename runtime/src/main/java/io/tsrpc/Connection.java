package io.tsrpc;

import io.tsrpc.proto.MsgService;
import java.util.regex.Pattern;

/**
 * A server's side of one client's connection. Every method may be called by any thread and returns without
 * waiting for the network.
 *
 * <p>An HTTP connection lasts for one request: it can be closed, but cannot send messages.
 */
public interface Connection {
    /** A number that no other connection of the server has had, as text. */
    String id();

    /** The client's address without its port; behind a trusted proxy, the one that the proxy names. */
    String ip();

    /** The server that it belongs to. */
    Server server();

    /** Whether it can still be written to. */
    ConnectionStatus status();

    /** How this side speaks on it. */
    DataFormat dataFormat();

    /** Your own values, such as who is logged in. They live as long as the connection. */
    Attributes attributes();

    /**
     * Sends a message. Messages and answers leave in the order of the calls that made them.
     *
     * @return a failure, and nothing sent, if the message is invalid, a flow stopped it, or the connection is short,
     *     closed or too far behind in reading
     */
    <M> SendResult sendMsg(MsgService<M> service, M msg);

    /** Listens to messages of one kind on this connection only, before the server's own handlers. */
    <M> Subscription listenMsg(MsgService<M> service, MsgHandler<M> handler);

    /**
     * Listens on this connection to every kind of message whose name contains a match of {@code names}. The pattern is
     * applied once, now.
     */
    Subscription listenMsg(Pattern names, MsgHandler<?> handler);

    /** Ends a {@link #listenMsg(MsgService, MsgHandler)}; does nothing if there was none. */
    <M> void unlistenMsg(MsgService<M> service, MsgHandler<M> handler);

    /** Ends {@code handler} for every kind of message whose name contains a match of {@code names}. */
    void unlistenMsg(Pattern names, MsgHandler<?> handler);

    /** Ends all handlers of one kind on this connection. */
    void unlistenMsgAll(MsgService<?> service);

    /** Ends all handlers on this connection for every kind whose name contains a match of {@code names}. */
    void unlistenMsgAll(Pattern names);

    /** Closes the connection without a reason. What was sent before still leaves. */
    default void close() {
        close("");
    }

    /**
     * Closes the connection and tells the client why. What was sent before still leaves; calls that have no answer yet
     * get none.
     *
     * @param reason at most 123 bytes of UTF-8 reach a WebSocket client (RFC 6455, 5.5); longer ones are cut
     */
    void close(String reason);
}
