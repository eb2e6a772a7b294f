package com.example.generics;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.http.HttpClient;
import io.tsrpc.stub.ForwardingClient;
import io.tsrpc.stub.Generation;
import io.tsrpc.ws.WsClient;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the protocol {@code Shop} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class ShopClient extends ForwardingClient permits ShopWsClient {
    static {
        Generation.check(ShopClient.class, 1);
    }

    ShopClient(Client client) {
        super(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static ShopClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static ShopClient http(String url, Consumer<HttpClient.Options> options) {
        return new ShopClient(HttpClient.of(ShopProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static ShopWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static ShopWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new ShopWsClient(WsClient.of(ShopProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static ShopClient over(Client client) {
        return new ShopClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static ShopWsClient over(DuplexClient client) {
        return new ShopWsClient(client);
    }

    /**
     * The API {@code List}.
     */
    public ApiFuture<ApiList.Res> list(ApiList.Req req) {
        return callApi(ShopProtocol.LIST, req);
    }

    /**
     * The API {@code List}.
     */
    public ApiFuture<ApiList.Res> list(ApiList.Req req, CallOptions options) {
        return callApi(ShopProtocol.LIST, req, options);
    }
}
