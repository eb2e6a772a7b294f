package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.testing.ConnectProxy;
import io.tsrpc.testing.ListedProxies;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that reach their server through an HTTP proxy. */
@Timeout(60)
class WsProxyTest extends WsServerTestBase {
    private static final Map<String, Object> REQ = Map.of("name", "Ann");
    private static final ApiReturn<Map<String, Object>> RES = ApiReturn.success(Map.of("reply", "Hello, Ann"));

    @Test
    void aConnectionGoesThroughATunnel() throws Exception {
        WsServer server = start(b -> b);
        greet(server);
        try (ConnectProxy proxy = ConnectProxy.open();
                WsClient client = WsClient.of(
                        VectorProto.PROTO, "ws://127.0.0.1:" + server.port(), o -> o.proxy(proxy.selector()))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
            assertThat(proxy.requests.take()).isEqualTo("CONNECT 127.0.0.1:" + server.port() + " HTTP/1.1");
        }
    }

    @Test
    void interimAnswersOfAProxyAreNoRefusal() throws Exception {
        WsServer server = start(b -> b);
        try (ConnectProxy proxy = ConnectProxy.talkative();
                WsClient client = WsClient.of(
                        VectorProto.PROTO, "ws://127.0.0.1:" + server.port(), o -> o.proxy(proxy.selector()))) {
            assertThat(client.connect().join().errMsg()).isNull();
        }
    }

    @Test
    void tlsIsSpokenThroughTheTunnel() throws Exception {
        WsServer server = start(b -> b.ssl(Tls.localhost()));
        greet(server);
        try (ConnectProxy proxy = ConnectProxy.open();
                WsClient client = WsClient.of(
                        VectorProto.PROTO,
                        "wss://localhost:" + server.port(),
                        o -> o.proxy(proxy.selector()).sslContext(Tls.localhost()))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
            assertThat(proxy.requests.take()).isEqualTo("CONNECT localhost:" + server.port() + " HTTP/1.1");
        }
    }

    @Test
    void aProxyThatRefusesIsNoConnection() throws IOException {
        WsServer server = start(b -> b);
        try (ConnectProxy proxy = ConnectProxy.refusing();
                WsClient client = WsClient.of(
                        VectorProto.PROTO, "ws://127.0.0.1:" + server.port(), o -> o.proxy(proxy.selector()))) {
            ConnectFailure failure =
                    Objects.requireNonNull(client.connect().join().failure());
            assertThat(failure.code()).isEqualTo(ErrorCode.HTTP_STATUS);
            assertThat(failure.httpStatus()).isEqualTo(407);
            assertThat(failure.message())
                    .isEqualTo("The proxy localhost:" + proxy.address().getPort()
                            + " refuses a tunnel with the status 407 Proxy Authentication Required");
            assertThat(connected).isEmpty();
        }
    }

    @Test
    void whatAProxyFailsAtNamesTheProxy() throws IOException {
        InetSocketAddress dead = ListedProxies.dead();
        String name = "127.0.0.1:" + dead.getPort();
        assertThat(failureThrough(dead))
                .returns(ErrorCode.ECONNREFUSED, ConnectFailure::code)
                .returns("connect ECONNREFUSED " + name + " (the proxy)", ConnectFailure::message);
        assertThat(failureThrough(InetSocketAddress.createUnresolved("no-such-proxy.test", 3128)))
                .returns(ErrorCode.ENOTFOUND, ConnectFailure::code)
                .returns("getaddrinfo ENOTFOUND no-such-proxy.test (the proxy)", ConnectFailure::message);
        try (ConnectProxy proxy = ConnectProxy.hangingUp()) {
            String address = "localhost:" + proxy.address().getPort();
            assertThat(failureThrough(proxy.address()))
                    .returns(ErrorCode.ECONNRESET, ConnectFailure::code)
                    .returns("socket hang up (the proxy " + address + ")", ConnectFailure::message);
        }
    }

    private static ConnectFailure failureThrough(InetSocketAddress proxy) {
        try (WsClient client =
                WsClient.of(VectorProto.PROTO, "ws://server.test:80", o -> o.proxy(ProxySelector.of(proxy)))) {
            return Objects.requireNonNull(client.connect().join().failure());
        }
    }

    @Test
    void aDeadProxyIsSkippedAndTheSelectorIsTold() throws Exception {
        WsServer server = start(b -> b);
        InetSocketAddress dead = ListedProxies.dead();
        try (ConnectProxy proxy = ConnectProxy.open()) {
            ListedProxies selector = ListedProxies.of(ListedProxies.http(dead), ListedProxies.http(proxy.address()));
            connectThrough(selector, server);
            assertThat(proxy.requests).containsExactly("CONNECT 127.0.0.1:" + server.port() + " HTTP/1.1");
            assertThat(selector.failed).containsExactly("http://127.0.0.1:" + server.port() + "/ " + dead);
        }
        ListedProxies selector = ListedProxies.of(ListedProxies.http(dead), Proxy.NO_PROXY);
        connectThrough(selector, server);
        assertThat(selector.failed).containsExactly("http://127.0.0.1:" + server.port() + "/ " + dead);
    }

    private static void connectThrough(ProxySelector selector, WsServer server) {
        try (WsClient client =
                WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + server.port(), o -> o.proxy(selector))) {
            assertThat(client.connect().join().failure()).isNull();
        }
    }

    @Test
    void ifNoWayLeadsToTheServerTheLastIsTold() throws IOException {
        InetSocketAddress first = ListedProxies.dead();
        InetSocketAddress last = ListedProxies.dead();
        ListedProxies selector = ListedProxies.of(ListedProxies.http(first), ListedProxies.http(last));
        try (WsClient client = WsClient.of(VectorProto.PROTO, "ws://server.test", o -> o.proxy(selector))) {
            ConnectFailure failure =
                    Objects.requireNonNull(client.connect().join().failure());
            assertThat(failure.message())
                    .isEqualTo("connect ECONNREFUSED 127.0.0.1:" + last.getPort() + " (the proxy)");
            assertThat(Objects.requireNonNull(failure.cause()).getSuppressed())
                    .singleElement()
                    .asString()
                    .contains("127.0.0.1:" + first.getPort());
            assertThat(selector.failed).hasSize(2);
        }
    }

    @Test
    void credentialsForTheProxyGoToNobodyElse() throws Exception {
        WsServer server = start(b -> b);
        Headers headers = Headers.of("Proxy-Authorization", "Basic dTpw").with("X-Tenant", "acme");
        try (ConnectProxy proxy = ConnectProxy.open()) {
            for (ProxySelector selector : List.of(proxy.selector(), ListedProxies.of(Proxy.NO_PROXY))) {
                try (WsClient client = WsClient.of(
                        VectorProto.PROTO,
                        "ws://127.0.0.1:" + server.port(),
                        o -> o.proxy(selector).headers(headers))) {
                    assertThat(client.connect().join().failure()).isNull();
                    assertThat(take(connected).request().headers().asMap())
                            .containsKey("X-Tenant")
                            .doesNotContainKey("Proxy-Authorization");
                }
            }
            assertThat(proxy.heads)
                    .singleElement()
                    .asString()
                    .endsWith("\r\nProxy-Authorization: Basic dTpw\r\n\r\n")
                    .doesNotContain("X-Tenant");
        }
    }

    @Test
    void aSelectorIsAskedForTheSchemesThatItKnows() {
        WsServer server = start(b -> b);
        Selector direct = new Selector(List.of(Proxy.NO_PROXY));
        try (WsClient client =
                WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + server.port(), o -> o.proxy(direct))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            assertThat(direct.asked).isEqualTo(URI.create("http://127.0.0.1:" + server.port() + "/"));
        }
    }

    @Test
    void withoutTheOptionTheSelectorOfTheJvmIsAsked() {
        WsServer server = start(b -> b);
        ProxySelector before = ProxySelector.getDefault();
        Selector asked = new Selector(List.of(Proxy.NO_PROXY));
        ProxySelector.setDefault(asked);
        try (WsClient client = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + server.port())) {
            assertThat(client.connect().join().isSucc()).isTrue();
            assertThat(asked.asked).isNotNull();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void selectorsThatBlockHoldNoOtherClientUp() {
        WsServer server = start(b -> b);
        CountDownLatch goOn = new CountDownLatch(1);
        ProxySelector blocking = new Selector(List.of(Proxy.NO_PROXY)) {
            @Override
            public List<Proxy> select(URI uri) {
                try {
                    assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return super.select(uri);
            }
        };
        String url = "ws://127.0.0.1:" + server.port();
        List<WsClient> blocked = Stream.generate(() -> WsClient.of(VectorProto.PROTO, url, o -> o.proxy(blocking)))
                .limit(16)
                .toList();
        blocked.forEach(WsClient::connect);
        try (WsClient other = WsClient.of(VectorProto.PROTO, url)) {
            assertThat(other.connect().join().failure()).isNull();
        }
        goOn.countDown();
        blocked.forEach(WsClient::close);
    }

    @Test
    void aSelectorWithOtherProxiesAloneIsNoConnection() {
        WsServer server = start(b -> b);
        Selector socks = new Selector(
                List.of(new Proxy(Proxy.Type.SOCKS, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1080))));
        try (WsClient client = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + server.port(), o -> o.proxy(socks))) {
            ConnectFailure failure =
                    Objects.requireNonNull(client.connect().join().failure());
            assertThat(failure.code()).isEqualTo(ErrorCode.PROXY_ERR);
            assertThat(failure.message())
                    .startsWith("The proxy selector knows no HTTP proxy and no direct way")
                    .contains("SOCKS");
            assertThat(connected).isEmpty();
        }
    }

    @Test
    void aSelectorThatFailsIsNoConnection() {
        WsServer server = start(b -> b);
        Selector broken = new Selector(null);
        try (WsClient client =
                WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + server.port(), o -> o.proxy(broken))) {
            ConnectFailure failure =
                    Objects.requireNonNull(client.connect().join().failure());
            assertThat(failure.code()).isEqualTo(ErrorCode.PROXY_ERR);
            assertThat(failure.message()).endsWith(": as a test does it");
            assertThat(failure.cause()).hasRootCauseMessage("as a test does it");
        }
    }

    /** What it throws is not about the server. */
    @Test
    void aSelectorThatKnowsNoHostIsNamedNotTheServer() {
        ProxySelector lost = new Selector(List.of()) {
            @Override
            public List<Proxy> select(URI uri) {
                throw new UncheckedIOException(new UnknownHostException("settings.example.com"));
            }
        };
        try (WsClient client = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:1", o -> o.proxy(lost))) {
            ConnectFailure failure =
                    Objects.requireNonNull(client.connect().join().failure());
            assertThat(failure.code()).isEqualTo(ErrorCode.PROXY_ERR);
            assertThat(failure.message()).startsWith("The proxy selector failed");
        }
    }

    private static class Selector extends ProxySelector {
        private final @Nullable List<Proxy> proxies;
        private volatile @Nullable URI asked;

        Selector(@Nullable List<Proxy> proxies) {
            this.proxies = proxies;
        }

        @Override
        public List<Proxy> select(URI uri) {
            asked = uri;
            if (proxies == null) {
                throw new IllegalStateException("as a test does it");
            }
            return proxies;
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
