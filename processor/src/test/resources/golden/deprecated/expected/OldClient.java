package com.example.old;

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
 * Calls the APIs of the protocol {@code Old} and sends its messages. A client of any transport has this
 * type, so code that uses it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class OldClient extends ForwardingClient permits OldWsClient {
    static {
        Generation.check(OldClient.class, 1);
    }

    OldClient(Client client) {
        super(client);
    }

    /**
     * Creates a client over HTTP with the default options.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static OldClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * Creates a client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     * @param options sets options that differ from their defaults, such as {@code o -> o.json(true)}
     */
    public static OldClient http(String url, Consumer<HttpClient.Options> options) {
        return new OldClient(HttpClient.of(OldProtocol.PROTO, url, options));
    }

    /**
     * Creates a client over WebSocket with the default options, not connected yet.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static OldWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * Creates a client over WebSocket, not connected yet.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     * @param options sets options that differ from their defaults, such as {@code o -> o.json(true)}
     */
    public static OldWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new OldWsClient(WsClient.of(OldProtocol.PROTO, url, options));
    }

    /**
     * Adds this protocol's typed methods to a client.
     *
     * @param client a client that was created for this protocol
     */
    public static OldClient over(Client client) {
        return new OldClient(client);
    }

    /**
     * Adds this protocol's typed methods to a client on a long connection.
     *
     * @param client a client that was created for this protocol
     */
    public static OldWsClient over(DuplexClient client) {
        return new OldWsClient(client);
    }

    /**
     * Does it the old way.
     *
     * @deprecated use {@code MsgGoing} instead
     */
    @Deprecated
    public ApiFuture<ApiOld.Res> old(ApiOld.Req req) {
        return callApi(OldProtocol.OLD, req);
    }

    /**
     * Does it the old way.
     *
     * @deprecated use {@code MsgGoing} instead
     */
    @Deprecated
    public ApiFuture<ApiOld.Res> old(ApiOld.Req req, CallOptions options) {
        return callApi(OldProtocol.OLD, req, options);
    }

    /**
     * The message {@code Going}.
     *
     * @deprecated it goes away
     */
    @Deprecated(
            forRemoval = true
    )
    @SuppressWarnings("removal")
    public TsrpcFuture<SendResult> sendMsg(MsgGoing msg) {
        return sendMsg(OldProtocol.GOING, msg);
    }
}
