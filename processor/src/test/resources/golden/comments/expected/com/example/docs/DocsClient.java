package com.example.docs;

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
 * Calls the APIs of the protocol {@code Docs} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class DocsClient extends ForwardingClient permits DocsWsClient {
    static {
        Generation.check(DocsClient.class, 1);
    }

    DocsClient(Client client) {
        super(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static DocsClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static DocsClient http(String url, Consumer<HttpClient.Options> options) {
        return new DocsClient(HttpClient.of(DocsProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static DocsWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static DocsWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new DocsWsClient(WsClient.of(DocsProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static DocsClient over(Client client) {
        return new DocsClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static DocsWsClient over(DuplexClient client) {
        return new DocsWsClient(client);
    }

    /**
     * A note, as {@code Kind} and {@code List<String>} know it; see also
     * how maps do it &amp; <b>more</b>.
     *
     * <p>Two things:
     *
     * <ul>
     *   <li>it is short
     *   <li>it is <a href="https://example.com/notes">well known</a>
     * </ul>
     *
     * <pre>{@code
     * new MsgNote("a", Kind.NEW, null) {
     *     // nothing
     * }
     * }</pre>
     */
    public TsrpcFuture<SendResult> sendMsg(MsgNote msg) {
        return sendMsg(DocsProtocol.NOTE, msg);
    }
}
