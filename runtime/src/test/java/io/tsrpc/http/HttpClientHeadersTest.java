package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.CallOptions;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.testing.VectorProto;
import java.net.CookieManager;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The headers and cookies that clients send with each request. */
@Timeout(60)
class HttpClientHeadersTest {
    private static final Headers TENANT = Headers.of("X-Tenant", "acme").and("x-tenant", "shop");

    private final BlockingQueue<RequestHead> requests = new LinkedBlockingQueue<>();
    private final HttpServer server = HttpServers.start(call -> {
        requests.add(call.conn().request());
        HttpServers.greet(call);
    });

    @AfterEach
    void stop() {
        server.stop();
    }

    private HttpClient client(Consumer<HttpClient.Options> options) {
        return HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:" + server.port(), options);
    }

    private RequestHead call(HttpClient client, CallOptions options) throws InterruptedException {
        client.callApi(VectorProto.TEST, Map.of("name", "a"), options).join().orElseThrow();
        return takeRequest();
    }

    private RequestHead takeRequest() throws InterruptedException {
        return Objects.requireNonNull(requests.poll(20, TimeUnit.SECONDS), "No request came");
    }

    @Test
    void aSupplierThatBlocksHoldsNoCallerUp() {
        CountDownLatch goOn = new CountDownLatch(1);
        try (HttpClient client = client(o -> o.timeout(Duration.ofMillis(50)).headers(() -> {
            awaitQuietly(goOn);
            return Headers.NONE;
        }))) {
            var call = client.callApi(VectorProto.TEST, Map.of("name", "a"));
            assertThat(Objects.requireNonNull(call.join().err()).code()).isEqualTo(ErrorCode.ECONNABORTED);
            goOn.countDown();
        }
        assertThat(requests).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCookieHandlerThatFailsIsNamed() {
        CookieManager broken = new CookieManager() {
            @Override
            public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
                throw new IllegalStateException("as a test does it");
            }
        };
        try (HttpClient client = client(o -> o.cookieHandler(broken))) {
            TsrpcError err = Objects.requireNonNull(
                    client.callApi(VectorProto.TEST, Map.of("name", "a")).join().err());
            assertThat(err.type()).isEqualTo(TsrpcErrorType.CLIENT_ERROR);
            assertThat(err.code()).isEqualTo(ErrorCode.HEADERS_ERR);
            assertThat(err.message())
                    .startsWith("The cookie handler of the client failed")
                    .endsWith("as a test does it");
        }
    }

    @Test
    void headersAndCookiesOfAClientArriveWithEveryCallAndMessage() throws Exception {
        server.listenMsg(VectorProto.CHAT, msg -> requests.add(msg.conn().request()));
        Headers headers = TENANT.withCookie("a", "1").withCookie("b", "2");
        for (boolean json : new boolean[] {false, true}) {
            try (HttpClient client = client(o -> o.json(json).headers(headers))) {
                RequestHead request = call(client, CallOptions.DEFAULT);
                assertThat(request.headers("X-Tenant")).containsExactly("acme", "shop");
                assertThat(request.cookie("a")).isEqualTo("1");
                assertThat(request.cookie("b")).isEqualTo("2");

                client.sendMsg(VectorProto.CHAT, Map.of("text", "hi")).join();
                assertThat(takeRequest().headers("X-Tenant")).containsExactly("acme", "shop");
            }
        }
    }

    @Test
    void headersOfACallReplaceThoseOfTheClient() throws Exception {
        try (HttpClient client = client(o -> o.headers(TENANT.with("X-Kept", "yes")))) {
            RequestHead request = call(client, CallOptions.headers(Headers.of("X-TENANT", "other")));
            assertThat(request.headers("X-Tenant")).containsExactly("other");
            assertThat(request.header("X-Kept")).isEqualTo("yes");
            assertThat(call(client, CallOptions.DEFAULT).headers("X-Tenant")).containsExactly("acme", "shop");
        }
    }

    @Test
    void aFlowMayChangeTheHeadersOfACall() throws Exception {
        try (HttpClient client = client(o -> {})) {
            client.flows()
                    .preCallApiFlow()
                    .push(call -> call.withOptions(call.options()
                            .withHeaders(Headers.of("X-Trace", call.service().name()))));
            assertThat(call(client, CallOptions.DEFAULT).header("X-Trace")).isEqualTo("Test");
        }
    }

    @Test
    void theSupplierIsAskedForEachCall() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (HttpClient client =
                client(o -> o.headers(() -> Headers.of("Authorization", "Bearer " + asked.incrementAndGet())))) {
            assertThat(call(client, CallOptions.DEFAULT).header("Authorization"))
                    .isEqualTo("Bearer 1");
            assertThat(call(client, CallOptions.DEFAULT).header("Authorization"))
                    .isEqualTo("Bearer 2");
        }
    }

    @Test
    void aSupplierThatFailsFailsTheCallOrTheMessage() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (HttpClient client = client(o -> o.headers(() -> switch (asked.incrementAndGet()) {
            case 1, 2 -> throw new IllegalStateException("no token");
            case 3 -> Headers.of("Content-Length", "0");
            default -> TENANT;
        }))) {
            SendResult sent =
                    client.sendMsg(VectorProto.CHAT, Map.of("text", "hi")).join();
            assertThat(Objects.requireNonNull(sent.err()).hasCode(ErrorCode.HEADERS_ERR))
                    .isTrue();
            for (int i = 0; i < 2; i++) {
                var err = Objects.requireNonNull(client.callApi(VectorProto.TEST, Map.of("name", "a"))
                        .join()
                        .err());
                assertThat(err.type()).isEqualTo(TsrpcErrorType.CLIENT_ERROR);
                assertThat(err.hasCode(ErrorCode.HEADERS_ERR)).isTrue();
                assertThat(err.message()).doesNotContain("no token");
            }
            assertThat(call(client, CallOptions.DEFAULT).header("X-Tenant")).isEqualTo("acme");
            assertThat(requests).isEmpty();
        }
    }

    @Test
    void whatTheClientWritesItselfIsRefusedWhereItIsGiven() {
        Headers type = Headers.of("Content-Type", "text/plain");
        assertThatThrownBy(() -> client(o -> o.headers(type))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CallOptions.DEFAULT.withHeaders(type)).isInstanceOf(IllegalArgumentException.class);
    }

    /** All that a user may give, the JDK's client must take: it throws what it does not. */
    @Test
    void everyOtherHeaderIsSent() throws Exception {
        String printable = "!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~.";
        Headers headers = Headers.of("!#$%&'*+-.^_`|~09AZaz", printable)
                .with("Accept", "x")
                .with("Cache-Control", "no-store")
                .with("Date", "today")
                .with("Origin", "https://chat.example.com")
                .with("Referer", "https://chat.example.com/a")
                .with("User-Agent", "me")
                .with("Via", "1.1 me")
                .with("Warning", "none");
        try (HttpClient client = client(o -> o.headers(headers))) {
            RequestHead request = call(client, CallOptions.DEFAULT);
            headers.asMap()
                    .forEach((name, values) ->
                            assertThat(request.headers(name)).as(name).isEqualTo(values));
        }
    }

    @Test
    void cookiesAreKeptAndSentBesidesThoseOfTheUser() throws Exception {
        CookieManager cookies = new CookieManager();
        try (ScriptedHttpServer setting = ScriptedHttpServer.started();
                HttpClient first = HttpClient.of(VectorProto.PROTO, setting.url(), o -> o.cookieHandler(cookies))) {
            setting.onRequest(exchange -> {
                exchange.getResponseHeaders().add("Set-Cookie", "session=s1; Path=/");
                exchange.getResponseHeaders().add("Set-Cookie", "odd=caf\u00e9; Path=/"); // nobody can send this back
                ScriptedHttpServer.answer(exchange, 200, "0128050128026f6b");
            });
            first.callApi(VectorProto.TEST, Map.of("name", "a")).join().orElseThrow();
        }
        try (HttpClient client = client(o -> o.cookieHandler(cookies).headers(Headers.NONE.withCookie("own", "1")))) {
            RequestHead request = call(client, CallOptions.DEFAULT);
            assertThat(request.cookie("session")).isEqualTo("s1");
            assertThat(request.cookie("own")).isEqualTo("1");
        }
    }
}
