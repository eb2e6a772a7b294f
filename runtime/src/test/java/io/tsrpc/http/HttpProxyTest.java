package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.testing.ConnectProxy;
import io.tsrpc.testing.ListedProxies;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that reach their server through an HTTP proxy. */
@Timeout(60)
class HttpProxyTest {
    private static final Map<String, Object> REQ = Map.of("name", "a");
    private static final ApiReturn<Map<String, Object>> RES = ApiReturn.success(Map.of("reply", "ok"));
    private static final String BODY = "{\"isSucc\":true,\"res\":{\"reply\":\"ok\"}}";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;

    private final RawHttpServer server = RawHttpServer.started();

    HttpProxyTest() throws IOException {
        server.answers(OK);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpClient json(String url) {
        return HttpClient.of(VectorProto.PROTO, url, o -> o.json(true));
    }

    private InetSocketAddress proxy() {
        return InetSocketAddress.createUnresolved("127.0.0.1", server.port());
    }

    private static TsrpcError errorOf(HttpClient client) {
        return Objects.requireNonNull(
                client.callApi(VectorProto.TEST, REQ).join().err());
    }

    @Test
    void theProxyOfTheJvmIsAskedForTheWholeUrl() throws InterruptedException {
        withProxy(proxy(), () -> {
            try (HttpClient client = json("http://behind_a_proxy/api")) {
                assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
            }
        });
        assertThat(server.request())
                .startsWith("POST http://behind_a_proxy/api/Test HTTP/1.1\r\nHost: behind_a_proxy\r\n");
    }

    @Test
    void tlsGoesThroughATunnel() throws IOException, InterruptedException {
        try (ScriptedHttpServer tls = ScriptedHttpServer.started(Tls.localhost());
                ConnectProxy proxy = ConnectProxy.open()) {
            tls.answers(200, "0128050128026f6b");
            withProxy(proxy.selector(), () -> {
                try (HttpClient client = HttpClient.of(
                        VectorProto.PROTO, "https://localhost:" + tls.port(), o -> o.sslContext(Tls.localhost()))) {
                    assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
                }
            });
            assertThat(proxy.requests.take()).isEqualTo("CONNECT localhost:" + tls.port() + " HTTP/1.1");
        }
    }

    @Test
    void aProxyThatRefusesATunnelIsANetworkError() throws IOException {
        try (ConnectProxy proxy = ConnectProxy.refusing()) {
            withProxy(proxy.selector(), () -> {
                try (HttpClient client = json("https://localhost:1")) {
                    assertThat(errorOf(client))
                            .isEqualTo(network(
                                            "The proxy localhost:"
                                                    + proxy.address().getPort()
                                                    + " refuses a tunnel with the status 407 Proxy Authentication Required",
                                            ErrorCode.HTTP_STATUS)
                                    .with("httpCode", 407));
                }
            });
        }
    }

    private static void withProxy(InetSocketAddress proxy, Runnable test) {
        withProxy(ProxySelector.of(proxy), test);
    }

    private static void withProxy(ProxySelector selector, Runnable test) {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(selector);
        try {
            test.run();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    // --- proxies that fail ---------------------------------------------------------------------------------------

    @Test
    void whatAProxyFailsAtNamesTheProxy() throws IOException {
        InetSocketAddress dead = ListedProxies.dead();
        String name = "127.0.0.1:" + dead.getPort();
        for (String url : new String[] {"http://server.test", "https://server.test"}) {
            assertThat(errorThrough(dead, url))
                    .isEqualTo(network("connect ECONNREFUSED " + name + " (the proxy)", ErrorCode.ECONNREFUSED));
            assertThat(errorThrough(InetSocketAddress.createUnresolved("no-such-proxy.test", 3128), url))
                    .isEqualTo(network("getaddrinfo ENOTFOUND no-such-proxy.test (the proxy)", ErrorCode.ENOTFOUND));
        }
    }

    @Test
    void whatIsWrongWithTheAnswerOfAProxyNamesTheProxy() throws IOException {
        String name = "127.0.0.1:" + server.port();
        server.answers("Who is there?\r\n\r\n");
        for (String url : new String[] {"http://server.test", "https://server.test"}) {
            assertThat(errorThrough(proxy(), url))
                    .isEqualTo(network(
                                    "Parse Error: Expected HTTP/, RTSP/ or ICE/ (the proxy " + name + ")",
                                    ErrorCode.HPE_INVALID_CONSTANT)
                            .with("cause", "No HTTP/1 is spoken on this port"));
        }
        try (ConnectProxy hangingUp = ConnectProxy.hangingUp()) {
            String address = "localhost:" + hangingUp.address().getPort();
            for (String url : new String[] {"http://server.test", "https://server.test"}) {
                assertThat(errorThrough(hangingUp.address(), url))
                        .isEqualTo(network("socket hang up (the proxy " + address + ")", ErrorCode.ECONNRESET));
            }
        }
    }

    @Test
    void aProxyThatRefusesARequestIsANetworkError() {
        TsrpcError expected = network(
                        "The proxy 127.0.0.1:" + server.port()
                                + " refuses the request with the status 407 Proxy Authentication Required",
                        ErrorCode.HTTP_STATUS)
                .with("httpCode", 407);
        for (String page : new String[] {"", "<html>Who are you?</html>"}) {
            server.answers("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: " + page.length() + "\r\n\r\n"
                    + page);
            for (boolean json : new boolean[] {true, false}) {
                withProxy(proxy(), () -> {
                    try (HttpClient client =
                            HttpClient.of(VectorProto.PROTO, "http://server.test", o -> o.json(json))) {
                        assertThat(errorOf(client)).isEqualTo(expected);
                        assertThat(client.sendMsg(VectorProto.CHAT, Map.of("text", "x"))
                                        .join()
                                        .err())
                                .isEqualTo(expected);
                    }
                });
            }
        }
    }

    @Test
    void aPageMayBeTheProxys() {
        server.answers("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        assertThat(errorThrough(proxy(), "http://server.test").extra())
                .isEqualTo(Map.of(
                        "httpCode",
                        502,
                        "cause",
                        "The server or the proxy 127.0.0.1:" + server.port()
                                + " answered `502 Bad Gateway` with no content"));
    }

    @Test
    void anAnswerThatBreaksOffOrIsInvalidNamesTheProxy() {
        String name = "127.0.0.1:" + server.port();
        server.answersAndEnds("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell");
        assertThat(errorThrough(proxy(), "http://server.test"))
                .isEqualTo(network("aborted (the proxy " + name + ")", ErrorCode.ECONNRESET));
        server.answers("HTTP/1.1 099 None\r\n\r\n");
        for (String url : new String[] {"http://server.test", "https://server.test"}) {
            assertThat(errorThrough(proxy(), url).message())
                    .isEqualTo(
                            "Invalid HTTP from " + name + ": The answer begins with `HTTP/1.1 099 None` (the proxy)");
        }
    }

    // --- selectors -----------------------------------------------------------------------------------------------

    static Stream<Arguments> selectorsThatFail() {
        return Stream.of(
                Arguments.of(
                        selecting(() -> {
                            throw new IllegalStateException("as a test does it");
                        }),
                        "The proxy selector failed: java.lang.IllegalStateException: as a test does it"),
                Arguments.of(
                        selecting(() -> {
                            throw new StackOverflowError();
                        }),
                        "The proxy selector failed: java.lang.StackOverflowError"),
                Arguments.of(
                        selecting(() -> HttpProxyTest.<RuntimeException>sneaky(new IOException("as a test does it"))),
                        "The proxy selector failed: java.io.IOException: as a test does it"),
                Arguments.of(selecting(() -> null), "The proxy selector returned null"),
                Arguments.of(selecting(() -> Collections.singletonList(null)), "The proxy selector returned [null]"),
                Arguments.of(
                        selecting(() -> List.of(
                                new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.test", 1080)))),
                        "The proxy selector knows no HTTP proxy and no direct way, only [SOCKS @ socks.test/<unresolved>:1080]"));
    }

    @SuppressWarnings("unchecked") // as other languages throw
    private static <T extends Throwable> List<Proxy> sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static ProxySelector selecting(Supplier<@Nullable List<Proxy>> proxies) {
        return new ProxySelector() {
            @Override
            @SuppressWarnings("NullAway") // as a user may write it
            public List<Proxy> select(URI uri) {
                return proxies.get();
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException problem) {
                throw new AssertionError(problem);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("selectorsThatFail")
    void aSelectorThatFailsIsToBlame(ProxySelector selector, String message) {
        assertThat(errorThrough(selector, "http://127.0.0.1:" + server.port()))
                .isEqualTo(TsrpcError.of(message, TsrpcErrorType.CLIENT_ERROR, "PROXY_ERR"));
        callThrough(ListedProxies.of(Proxy.NO_PROXY), "http://127.0.0.1:" + server.port());
    }

    @Test
    void aSelectorThatSelectsNothingIsADirectWay() {
        callThrough(selecting(List::of), "http://127.0.0.1:" + server.port());
    }

    private static TsrpcError errorThrough(InetSocketAddress proxy, String url) {
        return errorThrough(ProxySelector.of(proxy), url);
    }

    private static TsrpcError errorThrough(ProxySelector selector, String url) {
        TsrpcError[] error = new TsrpcError[1];
        withProxy(selector, () -> {
            try (HttpClient client = json(url)) {
                error[0] = errorOf(client);
            }
        });
        return Objects.requireNonNull(error[0]);
    }

    private static TsrpcError network(String message, ErrorCode code) {
        return TsrpcError.of(message, TsrpcErrorType.NETWORK_ERROR, code);
    }

    @Test
    void aDeadProxyIsSkippedAndTheSelectorIsTold() throws IOException, InterruptedException {
        InetSocketAddress dead = ListedProxies.dead();
        ListedProxies another = ListedProxies.of(ListedProxies.http(dead), ListedProxies.http(proxy()));
        callThrough(another, "http://server.test/api");
        assertThat(server.request()).startsWith("POST http://server.test/api/Test HTTP/1.1\r\n");
        assertThat(another.failed).containsExactly("http://server.test:80/api " + dead);

        ListedProxies direct = ListedProxies.of(ListedProxies.http(dead), Proxy.NO_PROXY);
        callThrough(direct, "http://127.0.0.1:" + server.port());
        assertThat(server.request()).startsWith("POST /Test HTTP/1.1\r\n");
        assertThat(direct.failed).hasSize(1);
    }

    private static void callThrough(ProxySelector selector, String url) {
        withProxy(selector, () -> {
            try (HttpClient client = json(url)) {
                assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
            }
        });
    }

    // --- credentials ---------------------------------------------------------------------------------------------

    @Test
    void credentialsForTheProxyGoToNobodyElse() throws IOException, InterruptedException {
        CallOptions withCredentials = CallOptions.headers(Headers.of("Proxy-Authorization", "Basic dTpw"));
        String line = "\r\nProxy-Authorization: Basic dTpw\r\n";
        withProxy(proxy(), () -> call("http://server.test", withCredentials));
        assertThat(server.request()).contains(line);

        withProxy(ListedProxies.of(Proxy.NO_PROXY), () -> call("http://127.0.0.1:" + server.port(), withCredentials));
        assertThat(server.request()).doesNotContain("Proxy");

        try (ScriptedHttpServer tls = ScriptedHttpServer.started(Tls.localhost());
                ConnectProxy tunnel = ConnectProxy.open()) {
            tls.onRequest(exchange -> {
                boolean leaked = exchange.getRequestHeaders().containsKey("Proxy-Authorization");
                ScriptedHttpServer.answer(exchange, 200, leaked ? "" : BODY);
            });
            withProxy(tunnel.selector(), () -> call("https://localhost:" + tls.port(), withCredentials));
            assertThat(tunnel.heads.take()).contains(line);
        }
    }

    private static void call(String url, CallOptions options) {
        try (HttpClient client =
                HttpClient.of(VectorProto.PROTO, url, o -> o.json(true).sslContext(Tls.localhost()))) {
            assertThat(client.callApi(VectorProto.TEST, REQ, options).join()).isEqualTo(RES);
        }
    }
}
