package com.example.vectors;

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
 * Calls the APIs of the protocol {@code Vectors} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class VectorsClient extends ForwardingClient permits VectorsWsClient {
    static {
        Generation.check(VectorsClient.class, 1);
    }

    VectorsClient(Client client) {
        super(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static VectorsClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static VectorsClient http(String url, Consumer<HttpClient.Options> options) {
        return new VectorsClient(HttpClient.of(VectorsProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static VectorsWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static VectorsWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new VectorsWsClient(WsClient.of(VectorsProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static VectorsClient over(Client client) {
        return new VectorsClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static VectorsWsClient over(DuplexClient client) {
        return new VectorsWsClient(client);
    }

    /**
     * One property for each schema.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgVectors msg) {
        return sendMsg(VectorsProtocol.VECTORS, msg);
    }
}
