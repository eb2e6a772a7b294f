package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import io.tsrpc.ResponseCookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered by the head of a request alone. */
@Timeout(60)
class HttpGateTest {
    private static final byte[] CALL = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = {};

    private HttpServer server = HttpServers.start(HttpServers::greet);

    private void restart(UnaryOperator<HttpServer.Builder> options) {
        server.stop();
        server = HttpServers.start(HttpServers::greet, options);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private RawHttp.Reply send(String method, String path, Map<String, String> headers, byte[] body)
            throws IOException {
        return RawHttp.exchange(server, method, path, headers, body);
    }

    private RawHttp.Reply post(String contentType) throws IOException {
        return send("POST", "/Test", Map.of("Content-Type", contentType), CALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "TRACE"})
    void callsArePosted(String method) throws Exception {
        RawHttp.Reply reply = send(method, "/Test", Map.of(), NOTHING);
        assertThat(reply.status()).isEqualTo("HTTP/1.1 405 Method Not Allowed");
        assertThat(reply.header("Allow")).isEqualTo("OPTIONS, POST");
        assertThat(reply.text()).isEqualTo(method.equals("HEAD") ? "" : "APIs of this server are called with POST\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=UTF-8",
                "application/json;charset=\"utf-8\"",
                "application/json ; a=b"
            })
    void jsonIsJson(String contentType) throws Exception {
        assertThat(post(contentType).text()).isEqualTo(HttpServers.success("Hello, a"));
    }

    /** A page of anybody can send the first four without its visitor's browser asking the server first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain; application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=application/json",
                "application/jsonp",
                "text/json",
                "application/json; charset=utf-16"
            })
    void anotherTypeIsNoCall(String contentType) throws Exception {
        RawHttp.Reply reply = post(contentType);
        assertThat(reply.status()).startsWith("HTTP/1.1 415 ");
        assertThat(reply.text())
                .startsWith("Content-Type must be application/json in UTF-8, or application/octet-stream");
    }

    @Test
    void aCompressedBodyIsRefused() throws Exception {
        RawHttp.Reply reply = send(
                "POST", "/Test", Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"), new byte[] {31
                });
        assertThat(reply.status()).startsWith("HTTP/1.1 415 ");
        assertThat(reply.header("Accept-Encoding")).isEqualTo("identity");
        assertThat(reply.text()).isEqualTo("The body of a request must not be compressed\n");
    }

    @Test
    void aRequestOfAbsoluteFormIsUnderstood() throws Exception {
        Map<String, String> json = Map.of("Content-Type", "application/json");
        assertThat(send("POST", "http://chat.example.com/Test?x=1", json, CALL).text())
                .isEqualTo(HttpServers.success("Hello, a"));
    }

    @Test
    void aPreflightOrNotOptionsAreAnswered() throws Exception {
        RawHttp.Reply plain = send("OPTIONS", "/Test", Map.of(), NOTHING);
        assertThat(plain.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(plain.header("Allow")).isEqualTo("OPTIONS, POST");
    }

    @Test
    void aLoadBalancerLearnsWhetherTheServerIsWell() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        server.stop();
        server = HttpServers.start(
                call -> {
                    called.countDown();
                    goOn.await();
                    HttpServers.greet(call);
                },
                b -> b.healthPath("/health")
                        .livePath("/live")
                        .admission(head ->
                                head.path().equals("/Test") ? Admission.accepted() : Admission.refused(401, "Nobody")));
        assertThat(send("GET", "/health", Map.of(), NOTHING).text()).isEqualTo("OK\n");
        assertThat(send("HEAD", "/health", Map.of(), NOTHING).status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(send("POST", "/health", Map.of(), NOTHING).status()).startsWith("HTTP/1.1 401 ");
        assertThat(send("GET", "/live", Map.of(), NOTHING).text()).isEqualTo("OK\n");
        assertThat(send("POST", "/live", Map.of(), NOTHING).status()).startsWith("HTTP/1.1 401 ");
        try (RawHttp busy = RawHttp.connect(server)) {
            busy.send("POST", "/Test", Map.of("Content-Type", "application/json"), CALL);
            called.await();
            var stopped = server.gracefulStop(java.time.Duration.ofMinutes(1));
            assertThat(send("GET", "/health", Map.of(), NOTHING).status()).startsWith("HTTP/1.1 503 ");
            assertThat(send("GET", "/live", Map.of(), NOTHING).text()).isEqualTo("OK\n"); // nobody must kill it now
            goOn.countDown();
            assertThat(busy.reply().text()).isEqualTo(HttpServers.success("Hello, a"));
            stopped.join();
        }
    }

    // --- what must be said once ------------------------------------------------------------------------------------

    /** Another server that sees the same request may take another value, or another host. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: a\r\n",
                "Host: a\r\nhost: b\r\n",
                "Host: a, b\r\n",
                "Host: a,b\r\n",
                "Host: a b\r\n",
                "Host: b@a\r\n",
                "Host: a/b\r\n",
                "Host: a\r\nOrigin: http://a\r\nOrigin: http://b\r\n",
                "Host: a\r\nContent-Type: application/json;a=b\r\nContent-Type: text/plain\r\n",
                "Host: a\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n",
                "Host: a\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site\r\n"
            })
    void aRequestThatIsNotClearIsRefused(String headers) throws Exception {
        restart(b -> b.healthPath("/health").allowedOrigins("*"));
        for (String line : new String[] {"POST /Test", "GET /health", "OPTIONS /Test"}) {
            try (RawHttp client = RawHttp.connect(server)) {
                client.write(line + " HTTP/1.1\r\n" + headers + "Content-Length: 12\r\n\r\n{\"name\":\"a\"}");
                RawHttp.Reply reply = client.next();
                assertThat(reply.status()).isEqualTo("HTTP/1.1 400 Bad Request");
                assertThat(reply.header("Connection")).isEqualTo("close");
                assertThat(reply.text()).startsWith("The request");
            }
        }
    }

    @Test
    void onlyTheFirstVersionOfHttpGoesWithoutAHost() throws Exception {
        for (String host : new String[] {"", "Host:\r\n", "Host: [::1]:80\r\n", "Host: my_host:80\r\n"}) {
            try (RawHttp client = RawHttp.connect(server)) {
                client.write("POST /Test HTTP/1.0\r\n" + host + "Content-Length: 12\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"name\":\"a\"}");
                assertThat(client.next().text()).isEqualTo(HttpServers.success("Hello, a"));
            }
        }
    }

    @Test
    void theHostOfATargetCountsMoreThanTheHeader() throws Exception {
        Map<String, String> page = Map.of(
                "Content-Type", "application/json", "Cookie", "s=1", "Host", "evil.org", "Origin", "http://evil.org");
        try (RawHttp client = RawHttp.connect(server)) {
            client.write("POST http://chat.example.com/Test HTTP/1.1\r\nContent-Length: 12\r\n");
            for (Map.Entry<String, String> header : page.entrySet()) {
                client.write(header.getKey() + ": " + header.getValue() + "\r\n");
            }
            client.write("\r\n{\"name\":\"a\"}");
            assertThat(client.next().status()).isEqualTo("HTTP/1.1 403 Forbidden");
        }
    }

    @Test
    void noLineOfAnEncodingMayCompress() throws Exception {
        try (RawHttp client = RawHttp.connect(server)) {
            client.write("POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12\r\n"
                    + "Content-Encoding: identity\r\nContent-Encoding: gzip\r\n\r\n{\"name\":\"a\"}");
            assertThat(client.next().status()).startsWith("HTTP/1.1 415 ");
        }
    }

    // --- origins ---------------------------------------------------------------------------------------------------

    private RawHttp.Reply from(String origin, String... more) throws IOException {
        Map<String, String> headers =
                new java.util.HashMap<>(Map.of("Content-Type", "application/json", "Origin", origin));
        for (String line : more) {
            headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
        }
        return send("POST", "/Test", headers, CALL);
    }

    @Test
    void aForeignPageCallsWithoutWhatIdentifiesItsVisitor() throws Exception {
        RawHttp.Reply reply = from("https://evil.org");
        assertThat(reply.text()).isEqualTo(HttpServers.success("Hello, a"));
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();

        for (String secret : new String[] {"Cookie: s=1", "Authorization: Bearer t"}) {
            assertThat(from("https://evil.org", secret).status()).isEqualTo("HTTP/1.1 403 Forbidden");
            assertThat(from("null", secret).status()).isEqualTo("HTTP/1.1 403 Forbidden");
            assertThat(from("http://127.0.0.1", secret).text()).isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    /** It could log its visitor in as somebody else, who would see what the visitor does. */
    @Test
    void aForeignPageGetsNoCookies() throws Exception {
        UnaryOperator<HttpServer.Builder> cookies = b -> b.routes(routes ->
                        routes.post("/login", exchange -> exchange.response().cookie(ResponseCookie.of("route", "1"))))
                .admission(head -> Admission.accepted().withCookie(ResponseCookie.of("seen", "1")));
        restart(cookies);
        for (String path : List.of("/Test", "/login")) {
            Map<String, String> json = Map.of("Content-Type", "application/json");
            for (String origin : List.of("https://evil.org", "null")) {
                Map<String, String> foreign = Map.of("Content-Type", "application/json", "Origin", origin);
                RawHttp.Reply reply = send("POST", path, foreign, CALL);
                assertThat(reply.status()).startsWith("HTTP/1.1 20");
                assertThat(reply.header("Set-Cookie")).isEmpty();
            }
            assertThat(send("POST", path, json, CALL).header("Set-Cookie")).contains("seen=1");
        }
        assertThat(from("http://127.0.0.1").header("Set-Cookie")).contains("seen=1");
        restart(b -> cookies.apply(b).allowedOrigins("*"));
        assertThat(from("https://evil.org").header("Set-Cookie")).contains("seen=1");
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1", "http://localhost:5173", "https://app.example.com"})
    void anAllowedPageIsToldSo(String origin) throws Exception {
        if (origin.startsWith("https")) {
            restart(b -> b.allowedOrigins("https://app.example.com", "https://other.example.com"));
        }
        RawHttp.Reply reply = from(origin, "Cookie: s=1");
        assertThat(reply.text()).isEqualTo(HttpServers.success("Hello, a"));
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(reply.header("Vary")).isEqualTo("Origin");

        RawHttp.Reply preflight = send(
                "OPTIONS",
                "/Test",
                Map.of(
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "authorization,content-type,x-tenant"),
                NOTHING);
        assertThat(preflight.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("authorization,content-type,x-tenant");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("3600");
    }

    @Test
    void ifOriginsAreGivenOthersAreRefusedWhateverTheySend() throws Exception {
        restart(b -> b.allowedOrigins("https://app.example.com"));
        RawHttp.Reply reply = from("https://evil.org");
        assertThat(reply.status()).isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                .isEqualTo(HttpServers.success("Hello, a"));
    }

    @Test
    void allPagesMayCallIfThatIsAskedFor() throws Exception {
        restart(b -> b.allowedOrigins("*"));
        RawHttp.Reply reply = from("https://any.org", "Authorization: Bearer t");
        assertThat(reply.text()).isEqualTo(HttpServers.success("Hello, a"));
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Access-Control-Allow-Headers")).isEqualTo("Content-Type,Authorization,*");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
    }
}
