package com.example.b;

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
 * Calls the APIs of the protocol {@code B} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class BClient extends ForwardingClient permits BWsClient {
    static {
        Generation.check(BClient.class, 1);
    }

    BClient(Client client) {
        super(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static BClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static BClient http(String url, Consumer<HttpClient.Options> options) {
        return new BClient(HttpClient.of(BProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static BWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static BWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new BWsClient(WsClient.of(BProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static BClient over(Client client) {
        return new BClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static BWsClient over(DuplexClient client) {
        return new BWsClient(client);
    }

    /**
     * The message {@code User}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgUser msg) {
        return sendMsg(BProtocol.USER, msg);
    }
}
