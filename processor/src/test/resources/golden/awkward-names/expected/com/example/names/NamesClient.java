package com.example.names;

import com.example.names._1._1Client;
import com.example.names.a.AClient;
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
 * Calls the APIs of the protocol {@code Names} and sends its messages. A client of any transport is one:
 * code that takes it does not depend on the transport.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public sealed class NamesClient extends ForwardingClient permits NamesWsClient {
    static {
        Generation.check(NamesClient.class, 1);
    }

    private final _1Client _1;

    private final AClient a;

    NamesClient(Client client) {
        super(client);
        this._1 = new _1Client(client);
        this.a = new AClient(client);
    }

    /**
     * A client over HTTP.
     *
     * @param url the server's address, such as {@code http://example.com:3000}
     */
    public static NamesClient http(String url) {
        return http(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static NamesClient http(String url, Consumer<HttpClient.Options> options) {
        return new NamesClient(HttpClient.of(NamesProtocol.PROTO, url, options));
    }

    /**
     * A client over WebSocket, not yet connected.
     *
     * @param url the server's address, such as {@code ws://example.com:3000}
     */
    public static NamesWsClient ws(String url) {
        return ws(url, options -> {});
    }

    /**
     * The same with options.
     *
     * @param options sets what is not to be the default, such as {@code o -> o.json(true)}
     */
    public static NamesWsClient ws(String url, Consumer<WsClient.Options> options) {
        return new NamesWsClient(WsClient.of(NamesProtocol.PROTO, url, options));
    }

    /**
     * A typed view of a client of this protocol.
     */
    public static NamesClient over(Client client) {
        return new NamesClient(client);
    }

    /**
     * A typed view of a client on a long connection.
     */
    public static NamesWsClient over(DuplexClient client) {
        return new NamesWsClient(client);
    }

    /**
     * The APIs of the folder {@code _1}.
     */
    public _1Client _1() {
        return _1;
    }

    /**
     * The APIs of the folder {@code a}.
     */
    public AClient a() {
        return a;
    }

    /**
     * The API {@code Class}.
     */
    public ApiFuture<ApiClass.Res> class_(ApiClass.Req req) {
        return callApi(NamesProtocol.CLASS, req);
    }

    /**
     * The API {@code Class}.
     */
    public ApiFuture<ApiClass.Res> class_(ApiClass.Req req, CallOptions options) {
        return callApi(NamesProtocol.CLASS, req, options);
    }

    /**
     * The message {@code Locals}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgLocals msg) {
        return sendMsg(NamesProtocol.LOCALS, msg);
    }

    /**
     * The message {@code Place}.
     */
    public TsrpcFuture<SendResult> sendMsg(MsgPlace msg) {
        return sendMsg(NamesProtocol.PLACE, msg);
    }
}
