package io.tsrpc.it.access;

import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.inner.InnerServerTransport;
import io.tsrpc.it.access.protocols.AccessClient;
import io.tsrpc.it.access.protocols.AccessProtocol;
import io.tsrpc.it.access.protocols.AccessWsClient;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.net.CookieManager;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** One shop, with the same accounts and handlers over WebSocket, over HTTP and in process. */
final class ShopServer implements AutoCloseable {
    /** How a client gets there. */
    enum Over {
        HTTP,
        WEB_SOCKET,
        IN_PROCESS
    }

    final Accounts accounts = new Accounts();
    final Shop shop = new Shop();
    private final SSLContext context;
    private final WsServerTransport ws;
    private final HttpServerTransport http;
    private final InnerServerTransport inner = InnerServer.transport();
    private final Server server;

    ShopServer(SSLContext context) {
        this.context = context;
        ws = WsServer.transport(o -> o.port(0).ssl(context));
        http = HttpServer.transport(o -> o.port(0).ssl(context).routes(PageFiles::install));
        server = Server.builder(AccessProtocol.PROTO)
                .json(true)
                .admission(accounts::admit)
                .transport(ws)
                .transport(http)
                .transport(inner)
                .build();
        accounts.install(server);
        shop.install(server);
        server.start();
    }

    String url(Over over) {
        return switch (over) {
            case HTTP -> "https://localhost:" + http.port();
            case WEB_SOCKET -> "wss://localhost:" + ws.port();
            case IN_PROCESS -> throw new IllegalArgumentException("It has no URL");
        };
    }

    List<Connection> connections() {
        return server.connections();
    }

    /** A client with headers. */
    AccessClient client(Over over, boolean json, Supplier<Headers> headers) {
        return switch (over) {
            case HTTP ->
                AccessClient.http(url(over), o -> o.json(json).headers(headers).sslContext(context));
            case WEB_SOCKET ->
                AccessClient.ws(url(over), o -> o.json(json).headers(headers).sslContext(context));
            case IN_PROCESS ->
                AccessClient.over(DuplexClient.over(
                        AccessProtocol.PROTO, inner.clients(), o -> o.json(json).headers(headers)));
        };
    }

    /** A client that keeps cookies; in process one that has them from elsewhere. */
    AccessClient client(Over over, boolean json, CookieManager cookies) {
        return switch (over) {
            case HTTP ->
                AccessClient.http(
                        url(over), o -> o.json(json).cookieHandler(cookies).sslContext(context));
            case WEB_SOCKET ->
                AccessClient.ws(
                        url(over), o -> o.json(json).cookieHandler(cookies).sslContext(context));
            case IN_PROCESS ->
                AccessClient.over(DuplexClient.over(
                        AccessProtocol.PROTO, inner.clients(requestWith(cookies)), o -> o.json(json)));
        };
    }

    private static RequestHead requestWith(CookieManager cookies) {
        RequestHead.Builder request = RequestHead.builder().ip("10.0.0.1");
        cookies.getCookieStore().getCookies().forEach(cookie -> request.cookie(cookie.getName(), cookie.getValue()));
        return request.build();
    }

    /** Connects a client if it has to be. Says null, or why that failed. */
    static @Nullable String connect(AccessClient client) {
        if (!(client instanceof AccessWsClient duplex)) {
            return null;
        }
        var failure = duplex.connect().join().failure();
        return failure == null ? null : failure.toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
