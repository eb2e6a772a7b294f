package com.example.hidden;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.http.HttpClient;
import io.tsrpc.stub.ForwardingClient;
import io.tsrpc.stub.Generation;
import io.tsrpc.ws.WsClient;
import java.lang.String;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the protocol {@code Hidden} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class HiddenClient extends ForwardingClient permits HiddenWsClient {
    static {
        Generation.check(HiddenClient.class, 1);
    }

    HiddenClient(Client client) {
        super(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static HiddenClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static HiddenClient http(String url, Consumer<HttpClient.Options> options) {
        return new HiddenClient(HttpClient.of(HiddenProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static HiddenWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static HiddenWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new HiddenWsClient(WsClient.of(HiddenProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static HiddenClient over(Client client) {
        return new HiddenClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static HiddenWsClient over(DuplexClient client) {
        return new HiddenWsClient(client);
    }

    /**
     * The API {@code Try}.
     */
    public ApiFuture<ApiTry.Res> try_(ApiTry.Req req) {
        return callApi(HiddenProtocol.TRY, req);
    }

    /**
     * The API {@code Try}.
     */
    public ApiFuture<ApiTry.Res> try_(ApiTry.Req req, CallOptions options) {
        return callApi(HiddenProtocol.TRY, req, options);
    }
}
