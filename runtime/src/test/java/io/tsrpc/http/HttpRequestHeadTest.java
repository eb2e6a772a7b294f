package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ClientAuth;
import io.tsrpc.Connection;
import io.tsrpc.RequestHead;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server shows of an HTTP request. */
@Timeout(60)
class HttpRequestHeadTest {
    private final BlockingQueue<Connection> callers = new LinkedBlockingQueue<>();
    private HttpServer server = HttpServer.builder(VectorProto.PROTO).build();

    private void start(UnaryOperator<HttpServer.Builder> options) {
        server = HttpServers.start(
                call -> {
                    callers.add(call.conn());
                    HttpServers.greet(call);
                },
                options);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private RequestHead takeRequest() throws InterruptedException {
        return Objects.requireNonNull(callers.poll(20, TimeUnit.SECONDS), "Nobody called")
                .request();
    }

    private RequestHead post(String target, String headers) throws Exception {
        try (RawHttp http = RawHttp.connect(server)) {
            http.write(
                    "POST " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n"
                            + headers + "Content-Length: 12\r\n\r\n{\"name\":\"a\"}");
            assertThat(http.reply().text()).isEqualTo(HttpServers.success("Hello, a"));
        }
        return takeRequest();
    }

    @Test
    void theRequestIsSeen() throws Exception {
        start(b -> b);
        RequestHead request =
                post("/Test?room=7&room=8&token=a%2Bb", "Authorization: Bearer t\r\ncookie: a=1; b=2; a=3\r\n");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/Test?room=7&room=8&token=a%2Bb");
        assertThat(request.path()).isEqualTo("/Test");
        assertThat(request.params("room")).containsExactly("7", "8");
        assertThat(request.param("token")).isEqualTo("a+b");
        assertThat(request.header("authorization")).isEqualTo("Bearer t");
        assertThat(request.header("CONTENT-TYPE")).isEqualTo("application/json");
        assertThat(request.cookies("a")).containsExactly("1", "3");
        assertThat(request.cookie("b")).isEqualTo("2");
        assertThat(request.isTls()).isFalse();
        assertThat(request.toString()).isEqualTo("POST /Test from 127.0.0.1");
    }

    @Test
    void everyLineOfAHeaderIsAValue() throws Exception {
        start(b -> b);
        RequestHead request = post(
                "/Test",
                "X-Many: a; b\r\nx-many: c\r\nX-MANY:   \r\nX-Many:d:e\r\nCookie: a=1\r\nCookie: b=2\r\nX-Latin: \u00e9\r\n");

        assertThat(request.headers("X-Many")).containsExactly("a; b", "c", "", "d:e");
        assertThat(request.cookie("a")).isEqualTo("1");
        assertThat(request.cookie("b")).isEqualTo("2");
        assertThat(request.header("X-Latin")).isEqualTo("é");
    }

    @Test
    void bothEndsOfTheSocketAreSeenBehindAProxyToo() throws Exception {
        start(b -> b.trustedProxies("127.0.0.1"));
        RequestHead request = post("/Test", "X-Forwarded-For: 6.6.6.6, 1.2.3.4\r\n");

        assertThat(request.ip()).isEqualTo("1.2.3.4");
        assertThat(Objects.requireNonNull(request.remoteAddress()).getAddress().isLoopbackAddress())
                .isTrue();
        assertThat(Objects.requireNonNull(request.localAddress()).getPort()).isEqualTo(server.port());
    }

    @Test
    void aConnectionIsShortAndKeepsItsRequest() throws Exception {
        start(b -> b);
        try (RawHttp http = RawHttp.connect(server)) {
            http.send(
                    "POST",
                    "/Test",
                    Map.of("Content-Type", "application/json", "X-A", "1"),
                    "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(http.reply().status()).contains("200");
        }
        Connection conn = Objects.requireNonNull(callers.poll(20, TimeUnit.SECONDS));
        server.stop();

        assertThat(conn.isLong()).isFalse();
        assertThat(conn.request()).isSameAs(conn.request());
        assertThat(conn.request().header("X-A")).isEqualTo("1");
    }

    @Test
    void aClientsCertificateIsSeen() throws Exception {
        start(b -> b.ssl(Tls.localhost()).clientAuth(ClientAuth.REQUIRED));
        try (HttpClient client = HttpClient.of(
                VectorProto.PROTO, "https://localhost:" + server.port(), o -> o.sslContext(Tls.localhost()))) {
            client.callApi(VectorProto.TEST, Map.of("name", "a")).join().orElseThrow();
            RequestHead request = takeRequest();

            Tls.assertComesFromLocalhost(request);
        }
    }

    @Test
    void aClientWithoutCertificateCallsIfItNeedsNone() throws Exception {
        start(b -> b.ssl(Tls.localhost()).clientAuth(ClientAuth.OPTIONAL));
        try (HttpClient client = withoutCertificate()) {
            client.callApi(VectorProto.TEST, Map.of("name", "a")).join().orElseThrow();
            RequestHead request = takeRequest();
            assertThat(request.isTls()).isTrue();
            assertThat(request.peerCertificates()).isEmpty();
        }
    }

    @Test
    void aClientWithoutCertificateCannotCallIfItNeedsOne() {
        start(b -> b.ssl(Tls.localhost()).clientAuth(ClientAuth.REQUIRED));
        try (HttpClient client = withoutCertificate()) {
            assertThat(client.callApi(VectorProto.TEST, Map.of("name", "a"))
                            .join()
                            .isSucc())
                    .isFalse();
            assertThat(callers).isEmpty();
        }
    }

    private HttpClient withoutCertificate() {
        return HttpClient.of(
                VectorProto.PROTO, "https://localhost:" + server.port(), o -> o.sslContext(Tls.trustingLocalhost()));
    }
}
