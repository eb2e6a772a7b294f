package io.tsrpc.http;

import io.tsrpc.server.ServerEngine;
import io.tsrpc.server.ServerSettings;

/** The server engine on {@code com.sun.net.httpserver}. */
final class JdkHttpServer extends ServerEngine implements HttpServer {
    private final HttpServerSettings http;

    JdkHttpServer(ServerSettings settings, HttpServerSettings http) {
        super(settings);
        this.http = http;
    }

    @Override
    protected void listen() {
        throw new UnsupportedOperationException("HTTP servers are being built");
    }

    @Override
    protected void shut() {}

    @Override
    public int port() {
        return http.port();
    }
}
