package io.tsrpc;

import io.tsrpc.proto.MsgService;

/**
 * A server's side of one client's connection. Every method may be called by any thread and returns without
 * waiting for the network.
 *
 * <p>Handlers that listen on a connection run before those of the server. What listens ends with the connection.
 *
 * <p>An HTTP connection lasts for one request: it can be closed, but cannot send messages.
 */
public interface Connection extends MsgListening {
    /** An id that no other connection has had, of this server or of another one: for logs, keys and messages between nodes. */
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
