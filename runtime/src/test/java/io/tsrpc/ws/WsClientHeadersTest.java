package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.CallOptions;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The headers and cookies that clients send when they connect. */
@Timeout(60)
class WsClientHeadersTest extends WsServerTestBase {
    private static final Headers TENANT = Headers.of("X-Tenant", "acme").and("x-tenant", "shop");

    private final WsServer server = start(b -> b);

    private static String url(WsServer server) {
        return "ws://127.0.0.1:" + server.port();
    }

    private RequestHead connect(WsClient client) throws InterruptedException {
        assertThat(client.connect().join().errMsg()).isNull();
        return take(connected).request();
    }

    @Test
    void secretsOfUrlsAreNotShown() {
        String url = "ws://user:secret1@127.0.0.1:1/chat?token=secret2";
        try (WsClient client = WsClient.of(VectorProto.PROTO, url)) {
            assertThat(client.connect().join().errMsg())
                    .isEqualTo("Failed to connect to WebSocket server: ws://127.0.0.1:1/chat");
            assertThat(client).hasToString("WebSocket client of ws://127.0.0.1:1/chat");
        }
    }

    @Test
    void aCookieHandlerThatReturnsNullIsNamed() {
        CookieHandler broken = new CookieManager() {
            @Override
            @SuppressWarnings("NullAway") // as users of other languages do it
            public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
                return null;
            }
        };
        try (WsClient client = WsClient.of(VectorProto.PROTO, url(server), o -> o.cookieHandler(broken))) {
            ConnectFailure failure =
                    Objects.requireNonNull(client.connect().join().failure());
            assertThat(failure.code()).isEqualTo(ErrorCode.HEADERS_ERR);
            assertThat(failure.message()).startsWith("The cookie handler of the client failed");
        }
    }

    @Test
    void headersAndCookiesOfAClientArriveWithEveryHandshake() throws Exception {
        Headers headers = TENANT.withCookie("a", "1").withCookie("b", "2");
        try (WsClient client = WsClient.of(VectorProto.PROTO, url(server), o -> o.headers(headers))) {
            for (int i = 0; i < 2; i++) {
                RequestHead request = connect(client);
                assertThat(request.headers("X-Tenant")).containsExactly("acme", "shop");
                assertThat(request.cookie("a")).isEqualTo("1");
                assertThat(request.cookie("b")).isEqualTo("2");
                client.disconnect().toCompletableFuture().join();
            }
        }
    }

    @Test
    void theyArriveOverTlsToo() throws Exception {
        WsServer tls = make(b -> b.ssl(Tls.localhost()));
        tls.start();
        try (WsClient client = WsClient.of(
                VectorProto.PROTO,
                "wss://localhost:" + tls.port(),
                o -> o.sslContext(Tls.localhost()).headers(TENANT))) {
            assertThat(connect(client).headers("X-Tenant")).containsExactly("acme", "shop");
        } finally {
            tls.stop();
            server.stop();
        }
    }

    @Test
    void theSupplierIsAskedForEachConnection() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (WsClient client = WsClient.of(
                VectorProto.PROTO,
                url(server),
                o -> o.headers(() -> Headers.of("Authorization", "Bearer " + asked.incrementAndGet())))) {
            assertThat(asked).hasValue(0);
            assertThat(connect(client).header("Authorization")).isEqualTo("Bearer 1");
            client.disconnect().toCompletableFuture().join();
            assertThat(connect(client).header("Authorization")).isEqualTo("Bearer 2");
        }
    }

    @Test
    void headersOfOneAttemptReplaceThoseOfTheClient() throws Exception {
        try (WsClient client =
                WsClient.of(VectorProto.PROTO, url(server), o -> o.headers(TENANT.with("X-Kept", "yes")))) {
            assertThat(client.connect(Headers.of("X-TENANT", "other")).join().errMsg())
                    .isNull();
            RequestHead request = take(connected).request();
            assertThat(request.headers("X-Tenant")).containsExactly("other");
            assertThat(request.header("X-Kept")).isEqualTo("yes");
            client.disconnect().toCompletableFuture().join();

            assertThat(connect(client).headers("X-Tenant")).containsExactly("acme", "shop");
        }
    }

    @Test
    void aSupplierThatFailsFailsTheAttemptOnly() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (WsClient client = WsClient.of(
                VectorProto.PROTO,
                url(server),
                o -> o.headers(() -> switch (asked.incrementAndGet()) {
                    case 1 -> throw new IllegalStateException("no token");
                    case 2 -> Headers.of("Host", "evil.example.com");
                    default -> TENANT;
                }))) {
            for (Class<?> cause : List.of(IllegalStateException.class, IllegalArgumentException.class)) {
                ConnectResult result = client.connect().join();
                assertThat(result.errMsg()).isEqualTo("The headers of the client could not be supplied");
                ConnectFailure failure = Objects.requireNonNull(result.failure());
                assertThat(failure.code()).isEqualTo(ErrorCode.HEADERS_ERR);
                assertThat(failure.message()).isEqualTo("The headers of the client could not be supplied");
                assertThat(failure.cause()).isInstanceOf(cause);
            }
            assertThat(connect(client).header("X-Tenant")).isEqualTo("acme");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // as users of other languages do it
    void aSupplierThatReturnsNullIsTold() {
        try (WsClient client = WsClient.of(VectorProto.PROTO, url(server), o -> o.headers(() -> null))) {
            ConnectFailure failure =
                    Objects.requireNonNull(client.connect().join().failure());
            assertThat(failure.cause()).hasMessage("The supplier of headers returned null");
        }
    }

    @Test
    void whatTheClientWritesItselfIsRefusedWhereItIsGiven() {
        Headers host = Headers.of("Host", "evil.example.com");
        assertThatThrownBy(() -> WsClient.of(VectorProto.PROTO, url(server), o -> o.headers(host)))
                .isInstanceOf(IllegalArgumentException.class);
        try (WsClient client = WsClient.of(VectorProto.PROTO, url(server))) {
            assertThatThrownBy(() -> client.connect(host)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void callsHaveNoHeadersOnALongConnection() throws Exception {
        greet(server);
        try (WsClient client = WsClient.of(VectorProto.PROTO, url(server))) {
            connect(client);
            assertThat(client.callApi(VectorProto.TEST, Map.of("name", "a"), CallOptions.headers(TENANT))
                            .join()
                            .isSucc())
                    .isTrue();
        }
    }

    // --- cookies -------------------------------------------------------------------------------------------------

    @Test
    void cookiesOfAHandshakeAreKeptBeforeTheClientIsConnected() throws Exception {
        CookieManager cookies = new CookieManager();
        try (RawServer setting = RawServer.started("Set-Cookie: node=7; Path=/\r\nset-cookie: theme=dark; Path=/\r\n");
                WsClient client = WsClient.of(VectorProto.PROTO, setting.url(), o -> o.cookieHandler(cookies))) {
            assertThat(client.connect().join().errMsg()).isNull();
            assertThat(cookies.getCookieStore().getCookies())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder("node=7", "theme=dark");
        }
        try (WsClient client = WsClient.of(
                VectorProto.PROTO,
                url(server),
                o -> o.cookieHandler(cookies).headers(Headers.NONE.withCookie("own", "1")))) {
            RequestHead request = connect(client);
            assertThat(request.cookie("node")).isEqualTo("7");
            assertThat(request.cookie("theme")).isEqualTo("dark");
            assertThat(request.cookie("own")).isEqualTo("1");
        }
    }

    /** The bytes come with the response, or while the handler is being told of the cookies. */
    @Test
    void nothingIsLostThatArrivesWhileCookiesAreKept() throws Exception {
        String text = "x".repeat(200);
        BlockingQueue<Map<String, Object>> arrived = new LinkedBlockingQueue<>();
        try (RawServer raw = RawServer.started("Set-Cookie: a=1\r\n")) {
            CookieHandler slow = new RecordingCookies(() -> raw.write(RawServer.chat(text)));
            try (WsClient client = WsClient.of(VectorProto.PROTO, raw.url(), o -> o.cookieHandler(slow))) {
                client.listenMsg(VectorProto.CHAT, arrived::add);
                assertThat(client.connect().join().errMsg()).isNull();
                assertThat(take(arrived)).isEqualTo(chat(text));
            }
        }
    }

    @Test
    void aCookieHandlerSeesTheUrlAsOneOfHttp() throws Exception {
        RecordingCookies cookies = new RecordingCookies(() -> {});
        String port = String.valueOf(server.port());
        try (WsClient client =
                WsClient.of(VectorProto.PROTO, url(server) + "/chat?token=secret", o -> o.cookieHandler(cookies))) {
            connect(client);
            assertThat(cookies.asked).containsExactly(URI.create("http://127.0.0.1:" + port + "/chat"));
        }
    }

    @Test
    void aCookieHandlerThatFailsFailsTheAttempt() {
        CookieHandler failing = new CookieHandler() {
            @Override
            public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
                throw new IOException("no cookies");
            }

            @Override
            public void put(URI uri, Map<String, List<String>> headers) {}
        };
        try (WsClient client = WsClient.of(VectorProto.PROTO, url(server), o -> o.cookieHandler(failing))) {
            assertThat(client.connect().join().isSucc()).isFalse();
        }
    }

    private static final class RecordingCookies extends CookieHandler {
        final BlockingQueue<URI> asked = new LinkedBlockingQueue<>();
        private final WhenTold whenTold;

        interface WhenTold {
            void run() throws IOException;
        }

        RecordingCookies(WhenTold whenTold) {
            this.whenTold = whenTold;
        }

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            asked.add(uri);
            return Map.of();
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            whenTold.run();
        }
    }
}
