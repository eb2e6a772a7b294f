package io.tsrpc.it.conformance;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.conformance.ConformanceServer;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.ApiTest;
import io.tsrpc.http.HttpClient;
import io.tsrpc.ws.WsClient;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A conformance server, and a client of it.
 *
 * @param <C> the kind of client
 * @param server the server
 * @param transport its half that the client talks to
 * @param client the client
 */
record Line<C extends Client>(ConformanceServer server, Server transport, C client) implements AutoCloseable {
    private static final String[] OPTIONS = {"--ws", "0", "--http", "0", "--json", "--inner-error"};

    /** A client over HTTP. */
    static Line<HttpClient> http(boolean json) {
        ConformanceServer server = start();
        String url = "http://127.0.0.1:" + server.http().port();
        return new Line<>(
                server, server.http(), HttpClient.of(ConformanceServices.PROTO, url, options -> options.json(json)));
    }

    /** A client over WebSocket that is not connected yet. */
    static Line<WsClient> unconnected() {
        ConformanceServer server = start();
        String url = "ws://127.0.0.1:" + server.ws().port();
        return new Line<>(server, server.ws(), WsClient.of(ConformanceServices.PROTO, url));
    }

    /** A client over WebSocket. */
    static Line<WsClient> ws() {
        Line<WsClient> line = unconnected();
        if (!line.client.connect().join().isSucc()) {
            throw new AssertionError("not connected");
        }
        return line;
    }

    private static ConformanceServer start() {
        ConformanceServer server = ConformanceServer.of(note -> {}, OPTIONS);
        server.start();
        return server;
    }

    /** Calls {@code Test}. */
    ApiFuture<ApiTest.Res> test(String name) {
        return client.callApi(ConformanceServices.TEST, new ApiTest.Req(name, null));
    }

    /** Calls {@code Test}, waiting for so long. */
    ApiFuture<ApiTest.Res> test(String name, long timeoutMillis) {
        return client.callApi(
                ConformanceServices.TEST,
                new ApiTest.Req(name, null),
                CallOptions.timeout(Duration.ofMillis(timeoutMillis)));
    }

    /** The server's side of the client's connection. */
    Connection connection() {
        List<Connection> open = Awaitility.await().until(transport::connections, found -> !found.isEmpty());
        return open.get(0);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
