package io.tsrpc.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connection that is cut behind every byte that a client or a server sends, and a peer that says nothing. */
@Timeout(170)
class CutConnectionsTest {
    private static final int MOST_BYTES = 2_000;
    private static final String TEXT = "hello";

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private <T extends AutoCloseable> T closed(T resource) {
        open.add(resource);
        return resource;
    }

    private int start(boolean isHttp) {
        Server server = isHttp
                ? closed(HttpServer.builder(SuiteProtocol.PROTO)
                        .port(0)
                        .json(true)
                        .allowUnhandledApis(true)
                        .build())
                : closed(WsServer.builder(SuiteProtocol.PROTO)
                        .port(0)
                        .json(true)
                        .allowUnhandledApis(true)
                        .build());
        server.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(call.req().text())));
        server.start();
        return server instanceof HttpServer http ? http.port() : ((WsServer) server).port();
    }

    private static Client client(boolean isHttp, boolean isJson, int port, Duration timeout) {
        return isHttp
                ? HttpClient.of(
                        SuiteProtocol.PROTO,
                        "http://127.0.0.1:" + port,
                        o -> o.json(isJson).timeout(timeout))
                : WsClient.of(
                        SuiteProtocol.PROTO,
                        "ws://127.0.0.1:" + port,
                        o -> o.json(isJson).timeout(timeout).connectTimeout(timeout));
    }

    /** What a client has been told of a call. Each future may tell it once only, so all that it tells is kept. */
    private static Queue<ApiReturn<ApiEcho.Res>> call(Client client) {
        Queue<ApiReturn<ApiEcho.Res>> told = new ConcurrentLinkedQueue<>();
        var unused = client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(TEXT)).thenAccept(told::add);
        return told;
    }

    @ParameterizedTest(name = "HTTP {0}, JSON {1}, cut what comes from the server {2}")
    @CsvSource({"false, false, false", "false, false, true", "true, true, false", "true, true, true"})
    void everyCallSettlesOnceWhereverTheConnectionIsCut(boolean isHttp, boolean isJson, boolean fromServer)
            throws IOException {
        int port = start(isHttp);
        int cuts = 0;
        boolean isWhole = false;
        for (int at = 0; !isWhole; at++) {
            assertThat(at).isLessThan(MOST_BYTES);
            Queue<ApiReturn<ApiEcho.Res>> told;
            try (CuttingProxy proxy =
                            new CuttingProxy(port, fromServer ? MOST_BYTES : at, fromServer ? at : MOST_BYTES);
                    Client client = client(isHttp, isJson, proxy.port(), Duration.ofSeconds(100))) {
                if (client instanceof DuplexClient duplex
                        && !duplex.connect().join().isSucc()) {
                    cuts++;
                    continue;
                }
                told = call(client);
                await().atMost(Duration.ofSeconds(60)).until(() -> !told.isEmpty());
                ApiReturn<ApiEcho.Res> ret = told.element();
                isWhole = ret.isSucc();
                if (!isWhole) {
                    cuts++;
                    TsrpcError error = Objects.requireNonNull(ret.err());
                    assertThat(error.type() == TsrpcErrorType.NETWORK_ERROR
                                    || error.hasCode(ErrorCode.WS_NOT_OPEN)) // cut between the handshake and the call
                            .as("%s", error)
                            .isTrue();
                }
            }
            assertThat(told).hasSize(1);
        }
        System.out.printf(
                "cut connections: %s, %s, from the %s: %d places%n",
                isHttp ? "HTTP" : "WebSocket", isJson ? "JSON" : "binary", fromServer ? "server" : "client", cuts);
        assertThat(cuts).isGreaterThan(100);
        try (Client client = client(isHttp, isJson, port, Duration.ofSeconds(100))) { // nobody else has suffered
            assertThat(!(client instanceof DuplexClient duplex)
                            || duplex.connect().join().isSucc())
                    .isTrue();
            assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(TEXT))
                            .join()
                            .isSucc())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "HTTP {0}, JSON {1}")
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void aCallToASilentPeerEndsWithItsTimeout(boolean isHttp, boolean isJson) throws IOException {
        Queue<ApiReturn<ApiEcho.Res>> told;
        try (CuttingProxy silent = CuttingProxy.silent();
                Client client = client(isHttp, isJson, silent.port(), Duration.ofMillis(200))) {
            if (client instanceof DuplexClient duplex) {
                assertThat(duplex.connect().join().isSucc()).isFalse();
            }
            told = call(client);
            await().atMost(Duration.ofSeconds(60)).until(() -> !told.isEmpty());
            assertThat(String.valueOf(
                            Objects.requireNonNull(told.element().err()).code()))
                    .isIn("WS_NOT_OPEN", "TIMEOUT", "ECONNABORTED");
        }
        assertThat(told).hasSize(1);
    }
}
