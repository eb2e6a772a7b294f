package com.example.nulls;

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
 * Calls the APIs of the protocol {@code Nulls} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class NullsClient extends ForwardingClient permits NullsWsClient {
    static {
        Generation.check(NullsClient.class, 1);
    }

    NullsClient(Client client) {
        super(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static NullsClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static NullsClient http(String url, Consumer<HttpClient.Options> options) {
        return new NullsClient(HttpClient.of(NullsProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static NullsWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static NullsWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new NullsWsClient(WsClient.of(NullsProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static NullsClient over(Client client) {
        return new NullsClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static NullsWsClient over(DuplexClient client) {
        return new NullsWsClient(client);
    }

    /**
     * Everything that null may stand for.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgNulls msg) {
        return sendMsg(NullsProtocol.NULLS, msg);
    }
}
