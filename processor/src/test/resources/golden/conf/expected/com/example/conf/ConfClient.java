package com.example.conf;

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
 * Calls the APIs of the protocol {@code Conf} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class ConfClient extends ForwardingClient permits ConfWsClient {
    static {
        Generation.check(ConfClient.class, 1);
    }

    ConfClient(Client client) {
        super(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static ConfClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static ConfClient http(String url, Consumer<HttpClient.Options> options) {
        return new ConfClient(HttpClient.of(ConfProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static ConfWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static ConfWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new ConfWsClient(WsClient.of(ConfProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static ConfClient over(Client client) {
        return new ConfClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static ConfWsClient over(DuplexClient client) {
        return new ConfWsClient(client);
    }

    /**
     * Pays. "Quotes", a \backslash and a $dollar.
     */
    public ApiFuture<ApiPay.Res> pay(ApiPay.Req req) {
        return callApi(ConfProtocol.PAY, req);
    }

    /**
     * Pays. "Quotes", a \backslash and a $dollar.
     */
    public ApiFuture<ApiPay.Res> pay(ApiPay.Req req, CallOptions options) {
        return callApi(ConfProtocol.PAY, req, options);
    }

    /**
     * The message {@code Paid}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgPaid msg) {
        return sendMsg(ConfProtocol.PAID, msg);
    }
}
