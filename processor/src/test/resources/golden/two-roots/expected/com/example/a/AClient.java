package com.example.a;

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
 * Calls the APIs of the protocol {@code A} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class AClient extends ForwardingClient permits AWsClient {
    static {
        Generation.check(AClient.class, 1);
    }

    AClient(Client client) {
        super(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static AClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static AClient http(String url, Consumer<HttpClient.Options> options) {
        return new AClient(HttpClient.of(AProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static AWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static AWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new AWsClient(WsClient.of(AProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static AClient over(Client client) {
        return new AClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static AWsClient over(DuplexClient client) {
        return new AWsClient(client);
    }

    /**
     * The message {@code User}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgUser msg) {
        return sendMsg(AProtocol.USER, msg);
    }
}
