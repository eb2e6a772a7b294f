package com.example.types;

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
 * Calls the APIs of the protocol {@code Types} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class TypesClient extends ForwardingClient permits TypesWsClient {
    static {
        Generation.check(TypesClient.class, 1);
    }

    TypesClient(Client client) {
        super(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static TypesClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static TypesClient http(String url, Consumer<HttpClient.Options> options) {
        return new TypesClient(HttpClient.of(TypesProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static TypesWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static TypesWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new TypesWsClient(WsClient.of(TypesProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static TypesClient over(Client client) {
        return new TypesClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static TypesWsClient over(DuplexClient client) {
        return new TypesWsClient(client);
    }

    /**
     * The message {@code Buffers}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgBuffers msg) {
        return sendMsg(TypesProtocol.BUFFERS, msg);
    }

    /**
     * The message {@code Lists}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgLists msg) {
        return sendMsg(TypesProtocol.LISTS, msg);
    }

    /**
     * The message {@code Maps}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgMaps msg) {
        return sendMsg(TypesProtocol.MAPS, msg);
    }

    /**
     * The message {@code Others}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgOthers msg) {
        return sendMsg(TypesProtocol.OTHERS, msg);
    }

    /**
     * The message {@code Scalars}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgScalars msg) {
        return sendMsg(TypesProtocol.SCALARS, msg);
    }
}
