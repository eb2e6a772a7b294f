package com.example.chat.protocols;

import com.example.chat.protocols.user.UserClient;
import com.example.chat.protocols.user.admin.MsgKicked;
import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.http.HttpClient;
import io.tsrpc.stub.ForwardingClient;
import io.tsrpc.stub.Generation;
import io.tsrpc.ws.WsClient;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the protocol {@code Chat} and sends its messages. A client of any transport has this
 * type, so code that uses it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class ChatClient extends ForwardingClient permits ChatWsClient {
    static {
        Generation.check(ChatClient.class, 1);
    }

    private final UserClient user;

    ChatClient(Client client) {
        super(client);
        this.user = new UserClient(client);
    }

    /**
     * Creates a client over HTTP with the default options.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static ChatClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * Creates a client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     * @param options sets options that differ from their defaults, such as {@code o -> o.json(true)}
     */
    public static ChatClient http(String url, Consumer<HttpClient.Options> options) {
        return new ChatClient(HttpClient.of(ChatProtocol.PROTO, url, options));
    }

    /**
     * Creates a client over WebSocket with the default options, not connected yet.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static ChatWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * Creates a client over WebSocket, not connected yet.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     * @param options sets options that differ from their defaults, such as {@code o -> o.json(true)}
     */
    public static ChatWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new ChatWsClient(WsClient.of(ChatProtocol.PROTO, url, options));
    }

    /**
     * Adds this protocol's typed methods to a client.
     *
     * @param client a client that was created for this protocol
     */
    public static ChatClient over(Client client) {
        return new ChatClient(client);
    }

    /**
     * Adds this protocol's typed methods to a client on a long connection.
     *
     * @param client a client that was created for this protocol
     */
    public static ChatWsClient over(DuplexClient client) {
        return new ChatWsClient(client);
    }

    /**
     * Returns the client of the APIs of the folder {@code user}.
     */
    public UserClient user() {
        return user;
    }

    /**
     * Sends a line to everybody, as {@code MsgChat}.
     *
     * <p>Empty lines are an error.
     */
    public ApiFuture<ApiSend.Res> send(ApiSend.Req req) {
        return callApi(ChatProtocol.SEND, req);
    }

    /**
     * Sends a line to everybody, as {@code MsgChat}.
     *
     * <p>Empty lines are an error.
     */
    public ApiFuture<ApiSend.Res> send(ApiSend.Req req, CallOptions options) {
        return callApi(ChatProtocol.SEND, req, options);
    }

    /**
     * A line of chat.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgChat msg) {
        return sendMsg(ChatProtocol.CHAT, msg);
    }

    /**
     * Somebody was thrown out.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgKicked msg) {
        return sendMsg(ChatProtocol.USER_ADMIN_KICKED, msg);
    }
}
