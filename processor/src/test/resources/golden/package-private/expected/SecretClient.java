package com.example.secret;

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
 * Calls the APIs of the protocol {@code Secret} and sends its messages. A client of any transport has this
 * type, so code that uses it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class SecretClient extends ForwardingClient permits SecretWsClient {
    static {
        Generation.check(SecretClient.class, 1);
    }

    SecretClient(Client client) {
        super(client);
    }

    /**
     * Creates a client over HTTP with the default options.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static SecretClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * Creates a client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     * @param options sets options that differ from their defaults, such as {@code o -> o.json(true)}
     */
    public static SecretClient http(String url, Consumer<HttpClient.Options> options) {
        return new SecretClient(HttpClient.of(SecretProtocol.PROTO, url, options));
    }

    /**
     * Creates a client over WebSocket with the default options, not connected yet.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static SecretWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * Creates a client over WebSocket, not connected yet.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     * @param options sets options that differ from their defaults, such as {@code o -> o.json(true)}
     */
    public static SecretWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new SecretWsClient(WsClient.of(SecretProtocol.PROTO, url, options));
    }

    /**
     * Adds this protocol's typed methods to a client.
     *
     * @param client a client that was created for this protocol
     */
    public static SecretClient over(Client client) {
        return new SecretClient(client);
    }

    /**
     * Adds this protocol's typed methods to a client on a long connection.
     *
     * @param client a client that was created for this protocol
     */
    public static SecretWsClient over(DuplexClient client) {
        return new SecretWsClient(client);
    }

    /**
     * The API {@code Hidden}.
     */
    ApiFuture<ApiHidden.Res> hidden(ApiHidden.Req req) {
        return callApi(SecretProtocol.HIDDEN_API, req);
    }

    /**
     * The API {@code Hidden}.
     */
    ApiFuture<ApiHidden.Res> hidden(ApiHidden.Req req, CallOptions options) {
        return callApi(SecretProtocol.HIDDEN_API, req, options);
    }

    /**
     * The message {@code Hidden}.
     */
    TsrpcFuture<SendResult> sendMsg(MsgHidden msg) {
        return sendMsg(SecretProtocol.HIDDEN_MSG, msg);
    }
}
