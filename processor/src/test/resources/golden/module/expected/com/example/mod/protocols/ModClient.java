package com.example.mod.protocols;

import com.example.mod.protocols.deep.DeepClient;
import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.http.HttpClient;
import io.tsrpc.stub.ForwardingClient;
import io.tsrpc.stub.Generation;
import io.tsrpc.ws.WsClient;
import java.util.function.Consumer;

/**
 * Calls the APIs of the protocol {@code Mod} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
public sealed class ModClient extends ForwardingClient permits ModWsClient {
    static {
        Generation.check(ModClient.class, 1);
    }

    private final DeepClient deep;

    ModClient(Client client) {
        super(client);
        this.deep = new DeepClient(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static ModClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static ModClient http(String url, Consumer<HttpClient.Options> options) {
        return new ModClient(HttpClient.of(ModProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static ModWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static ModWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new ModWsClient(WsClient.of(ModProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static ModClient over(Client client) {
        return new ModClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static ModWsClient over(DuplexClient client) {
        return new ModWsClient(client);
    }

    /**
     * The APIs of the folder {@code deep}.
     */
    public DeepClient deep() {
        return deep;
    }

    /**
     * The message {@code Note}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgNote msg) {
        return sendMsg(ModProtocol.NOTE, msg);
    }
}
