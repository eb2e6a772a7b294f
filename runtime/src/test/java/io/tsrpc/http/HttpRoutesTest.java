package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.Admission;
import io.tsrpc.AttributeKey;
import io.tsrpc.ResponseCookie;
import io.tsrpc.TsrpcException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server answers besides its APIs. */
@Timeout(60)
class HttpRoutesTest {
    private static final byte[] NOTHING = {};
    private static final AttributeKey<String> USER = AttributeKey.of("user");

    private HttpServer server = HttpServers.start(HttpServers::greet);

    private void routes(Consumer<Routes> fill) {
        restart(b -> b.routes(fill));
    }

    private void restart(UnaryOperator<HttpServer.Builder> options) {
        server.stop();
        server = HttpServers.start(HttpServers::greet, options);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private RawHttp.Reply send(String method, String path, byte[] body) throws IOException {
        return RawHttp.exchange(server, method, path, Map.of(), body);
    }

    private RawHttp.Reply get(String path) throws IOException {
        return send("GET", path, NOTHING);
    }

    @Test
    void aDownload() throws Exception {
        routes(routes -> routes.get("/report.csv", exchange -> {
            exchange.response().header("Content-Disposition", "attachment").cookie(ResponseCookie.of("got", "it"));
            exchange.send("text/csv; charset=utf-8", "name,é\n");
        }));
        RawHttp.Reply reply = get("/report.csv?year=2026");
        assertThat(reply.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(reply.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(reply.header("Content-Disposition")).isEqualTo("attachment");
        assertThat(reply.header("Set-Cookie")).startsWith("got=it;");
        assertThat(reply.text()).isEqualTo("name,é\n");

        RawHttp.Reply head = send("HEAD", "/report.csv", NOTHING);
        assertThat(head.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(head.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(head.body()).isEmpty();
        assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                .isEqualTo(HttpServers.success("Hello, a"));
    }

    @Test
    void aDownloadInParts() throws Exception {
        routes(routes -> routes.get("/numbers", exchange -> {
            OutputStream out = exchange.stream("text/plain");
            for (int i = 0; i < 100_000; i++) {
                out.write((i + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }));
        try (RawHttp client = RawHttp.connect(server)) {
            client.send("GET", "/numbers", Map.of(), NOTHING);
            String raw = new String(client.socket().getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(raw)
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("99999\n")
                    .endsWith("\r\n0\r\n\r\n");
        }
        assertThat(send("HEAD", "/numbers", NOTHING).body()).isEmpty();
    }

    /** As try-with-resources does. */
    @Test
    void aHandlerMayCloseItsStream() throws Exception {
        routes(routes -> routes.get("/closed", exchange -> {
            try (OutputStream out = exchange.stream("text/plain")) {
                out.write('x');
            }
        }));
        try (RawHttp client = RawHttp.connect(server)) {
            client.write("GET /closed HTTP/1.1\r\nHost: a\r\n\r\n");
            String raw = new String(client.socket().getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(raw).contains("\r\nConnection: close\r\n").endsWith("x\r\n0\r\n\r\n");
        }
    }

    /** A download takes as long as its client wants: on platform threads, of which there are 2,048, half are left for calls. */
    @Test
    void handlersThatTakeLongLeaveThreadsForCalls() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1_024);
        restart(b -> b.maxConnectionsPerAddress(2_000)
                .routes(routes -> routes.get("/slow", exchange -> {
                    begun.countDown();
                    done.await();
                    exchange.send("text/plain", "done");
                })));
        List<RawHttp> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 1_024; i++) {
                RawHttp client = RawHttp.connect(server);
                clients.add(client);
                client.send("GET", "/slow", Map.of(), NOTHING);
            }
            begun.await();
            if (Runtime.version().feature() < 21) {
                RawHttp.Reply refused = get("/slow");
                assertThat(refused.status()).startsWith("HTTP/1.1 503 ");
                assertThat(refused.text()).isEqualTo("The server is overloaded\n");
            }
            assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                    .isEqualTo(HttpServers.success("Hello, a"));
            done.countDown();
            for (RawHttp client : clients) {
                assertThat(client.next().text()).isEqualTo("done");
            }
            assertThat(get("/slow").text()).isEqualTo("done");
        } finally {
            done.countDown();
            for (RawHttp client : clients) {
                client.close();
            }
        }
    }

    @Test
    void anUploadOfAnySize() throws Exception {
        restart(b -> b.maxMessageSize(10)
                .routes(routes -> routes.put("/files/*", exchange -> {
                    long size = 0;
                    byte[] chunk = new byte[8_192];
                    InputStream in = exchange.body();
                    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                        size += read;
                    }
                    exchange.response().status(201);
                    exchange.send("text/plain", exchange.rest() + " " + size);
                })));
        RawHttp.Reply reply = send("PUT", "/files/a%20b/c.bin", new byte[3_000_000]);
        assertThat(reply.status()).isEqualTo("HTTP/1.1 201 Created");
        assertThat(reply.text()).isEqualTo("a b/c.bin 3000000");
    }

    @Test
    void aWebhookWithALimit() throws Exception {
        BlockingQueue<String> paid = new LinkedBlockingQueue<>();
        routes(routes -> routes.post(
                "/hooks/payment", exchange -> paid.add(new String(exchange.readBody(10), StandardCharsets.UTF_8))));
        assertThat(send("POST", "/hooks/payment", "order 7".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo("HTTP/1.1 204 No Content");
        assertThat(paid.take()).isEqualTo("order 7");
        RawHttp.Reply large = send("POST", "/hooks/payment", new byte[11]);
        assertThat(large.status()).startsWith("HTTP/1.1 413 ");
        assertThat(large.text()).isEqualTo("The body of the request is larger than 10 bytes\n");
        assertThat(paid).isEmpty();
    }

    /** What the admission sends belongs to every answer, also to one that the handler has not written. */
    @Test
    void aBodyThatIsTooLargeGetsTheHeadersOfTheAdmission() throws Exception {
        restart(b -> b.maxMessageSize(10)
                .admission(head -> Admission.accepted().withHeader("X-Node", "7"))
                .routes(routes -> routes.post("/small", exchange -> exchange.readBody(10))));
        for (String path : new String[] {"/small", "/Test"}) {
            RawHttp.Reply reply = send("POST", path, new byte[11]);
            assertThat(reply.status()).startsWith("HTTP/1.1 413 ");
            assertThat(reply.header("X-Node")).isEqualTo("7");
        }
    }

    @Test
    void aBodyForWhichAnOverloadedServerHasNoMemoryGets503AndTheHeadersOfTheAdmission() throws Exception {
        restart(b -> b.maxTotalUnhandledBytes(1)
                .admission(head -> Admission.accepted().withHeader("X-Node", "7"))
                .routes(routes -> routes.post("/small", exchange -> exchange.readBody(100))));
        for (String path : new String[] {"/small", "/Test"}) {
            RawHttp.Reply reply = send("POST", path, new byte[11]);
            assertThat(reply.status()).startsWith("HTTP/1.1 503 ");
            assertThat(reply.header("X-Node")).isEqualTo("7");
            assertThat(reply.text()).contains("The server is overloaded");
        }
    }

    /** The headers that a handler has set belong to its own answer. */
    @Test
    void anErrorHasTheHeadersOfTheAdmissionAlone() throws Exception {
        restart(b -> b.admission(head -> Admission.accepted().withHeader("X-Node", "7"))
                .routes(routes -> routes.get("/gz", exchange -> {
                    exchange.response().header("Content-Encoding", "gzip").header("Cache-Control", "max-age=3600");
                    throw new IllegalStateException("test");
                })));
        RawHttp.Reply reply = get("/gz");
        assertThat(reply.status()).startsWith("HTTP/1.1 500 ");
        assertThat(reply.header("X-Node")).isEqualTo("7");
        assertThat(reply.header("Content-Encoding")).isEmpty();
        assertThat(reply.header("Cache-Control")).isEmpty();
    }

    @Test
    void aBodyIsNotReadAfterTheAnswer() throws Exception {
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        routes(routes -> routes.post("/late", exchange -> {
            exchange.send("text/plain", "ok");
            try {
                ends.add("read " + exchange.body().readAllBytes().length);
            } catch (IOException e) {
                ends.add(String.valueOf(e.getMessage()));
            }
        }));
        assertThat(send("POST", "/late", new byte[20_000]).text()).isEqualTo("ok");
        assertThat(ends.take()).isEqualTo("The request was answered, so its body is not read any more");
    }

    /** A client that has not sent everything yet must see the answer, and may go on with its connection. */
    @Test
    void aHandlerNeedNotReadTheBodyToAnswerWithoutOne() throws Exception {
        routes(routes -> routes.put("/ignored", exchange -> {}));
        try (RawHttp client = RawHttp.connect(server)) {
            for (int i = 0; i < 2; i++) {
                client.write("PUT /ignored HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n");
                client.socket().getOutputStream().write(new byte[200_000]);
                assertThat(client.next().status()).isEqualTo("HTTP/1.1 204 No Content");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/",
                "/files",
                "/files/../secret",
                "/files/a/../../secret",
                "/files/%2e%2e/secret",
                "/files/a%2f..%2f..%2fb",
                "/files/..%5csecret",
                "/files//etc/passwd",
                "/files/a%00",
                "/files/a/%2e/b",
                "/files/%ff/%2e%2e/b",
                "/files/%2e%2e/%ff",
                "/files/%ff%2f%2e%2fb",
                "/files/%ff%5cb",
                "/filesx/a"
            })
    void whatLeavesTheFolderIsNoRoute(String path) throws Exception {
        routes(routes -> routes.get("/files/*", exchange -> exchange.send("text/plain", exchange.rest())));
        assertThat(get(path).status()).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void onWindowsADriveLeavesTheFolder() {
        assertThat(Routes.isSafe("C:/secret.txt", true)).isFalse();
        assertThat(Routes.isSafe("c:secret.txt", true)).isFalse();
        assertThat(Routes.isSafe("user:42", true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/files/a%20b%ff, a b%ff",
        "/files/u:42, u:42",
        "/files/%FF%c3%a9%c3, %ff\u00e9%c3",
        "/files/%e4%b8x%f0%9f%98%80, %e4%b8x\ud83d\ude00",
        "/files/%c0%ae%c0%ae/x, %c0%ae%c0%ae/x",
        "/files/%ed%a0%80, %ed%a0%80",
        "/files/%25ff, %ff"
    })
    void bytesThatAreNoTextStayEncoded(String path, String rest) throws Exception {
        routes(routes -> routes.get("/files/*", exchange -> exchange.send("text/plain", exchange.rest())));
        assertThat(get(path).text()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "/files/a/b, files a/b",
        "/files/.hidden, files .hidden",
        "/exact, exact",
        "/sub/x, sub x",
        "/sub/deep/x, deep x"
    })
    void theFirstRouteThatFitsCounts(String path, String text) throws Exception {
        routes(routes -> routes.get("/exact", exchange -> exchange.send("text/plain", "exact"))
                .get("/files/*", exchange -> exchange.send("text/plain", "files " + exchange.rest()))
                .get("/sub/deep/*", exchange -> exchange.send("text/plain", "deep " + exchange.rest()))
                .get("/sub/*", exchange -> exchange.send("text/plain", "sub " + exchange.rest())));
        assertThat(get(path).text()).isEqualTo(text);
    }

    @Test
    void otherMethodsAreToldWhichThereAre() throws Exception {
        routes(routes -> routes.get("/a", exchange -> {}).delete("/a", exchange -> {}));
        RawHttp.Reply reply = send("PUT", "/a", NOTHING);
        assertThat(reply.status()).startsWith("HTTP/1.1 405 ");
        assertThat(reply.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, POST");
        RawHttp.Reply preflight = RawHttp.exchange(
                server,
                "OPTIONS",
                "/a",
                Map.of("Origin", "http://localhost", "Access-Control-Request-Method", "DELETE"),
                NOTHING);
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("DELETE, GET, HEAD, OPTIONS, POST");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost");
    }

    @Test
    void whatAHandlerThrowsIsTheAnswer() throws Exception {
        routes(routes -> routes.get("/business", exchange -> {
                    throw new TsrpcException("No such order");
                })
                .get("/bug", exchange -> {
                    throw new IllegalStateException("secret");
                })
                .get("/error", exchange -> {
                    throw new StackOverflowError();
                })
                .get("/late", exchange -> {
                    exchange.stream("text/plain").write(new byte[100]);
                    throw new IllegalStateException("too late");
                })
                .get("/twice", exchange -> {
                    exchange.send("text/plain", "once");
                    exchange.send("text/plain", "twice");
                }));
        assertThat(get("/business").status()).startsWith("HTTP/1.1 400 ");
        assertThat(get("/business").text()).isEqualTo("No such order\n");
        assertThat(get("/bug").status()).startsWith("HTTP/1.1 500 ");
        assertThat(get("/bug").text()).isEqualTo("Internal Server Error\n");
        assertThat(get("/error").status()).startsWith("HTTP/1.1 500 ");
        assertThat(get("/twice").text()).isEqualTo("once");
        try (RawHttp client = RawHttp.connect(server)) {
            client.send("GET", "/late", Map.of(), NOTHING);
            String raw = new String(client.socket().getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(raw).doesNotEndWith("\r\n0\r\n\r\n"); // the client can tell that the rest is missing
        }
        assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                .isEqualTo(HttpServers.success("Hello, a"));
    }

    @Test
    void theAdmissionHoldsForRoutesToo() throws Exception {
        restart(b -> b.admission(head -> head.header("X-User") == null
                        ? Admission.refused(401, "Who are you?")
                        : Admission.accepted().with(USER, "Ann"))
                .routes(routes -> routes.get(
                        "/me",
                        exchange -> exchange.send(
                                "text/plain",
                                String.valueOf(exchange.attributes().get(USER))))));
        RawHttp.Reply refused = get("/me");
        assertThat(refused.status()).startsWith("HTTP/1.1 401 ");
        assertThat(refused.text()).isEqualTo("Who are you?\n");
        assertThat(RawHttp.exchange(server, "GET", "/me", Map.of("X-User", "1"), NOTHING)
                        .text())
                .isEqualTo("Ann");
    }

    @Test
    void aClientThatGoesAwayDoesNotKeepTheRoute() throws Exception {
        BlockingQueue<Throwable> ends = new LinkedBlockingQueue<>();
        restart(b -> b.maxConnections(1)
                .routes(routes -> routes.put("/slow", exchange -> {
                    try {
                        exchange.body().readAllBytes();
                    } catch (IOException e) {
                        ends.add(e);
                        throw e;
                    }
                })));
        try (RawHttp client = RawHttp.connect(server)) {
            client.write("PUT /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
        }
        assertThat(ends.take()).isInstanceOf(IOException.class);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}")
                                .text())
                        .isEqualTo(HttpServers.success("Hello, a")));
    }

    /** It is no fault of the server, and nothing may follow on its connection. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 10\r\n\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Trailer: a\r\n\r\n"
            })
    void aBodyThatIsIncompleteOrMalformedIsTheClientsFault(String lengthAndBody) throws Exception {
        routes(routes -> routes.put("/all", exchange -> exchange.send("text/plain", exchange.readBody(100))));
        try (RawHttp client = RawHttp.connect(server)) {
            client.write("PUT /all HTTP/1.1\r\nHost: a\r\n" + lengthAndBody);
            client.endOutput();
            RawHttp.Reply reply = client.reply();
            assertThat(reply.status()).startsWith("HTTP/1.1 400 ");
            assertThat(reply.header("Connection")).isEqualTo("close");
        }
    }

    @Test
    void aClientThatKnowsNoChunksIsNotPromisedToGoOn() throws Exception {
        routes(routes ->
                routes.get("/parts", exchange -> exchange.stream("text/plain").write('x')));
        try (RawHttp client = RawHttp.connect(server)) {
            client.write("GET /parts HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            RawHttp.Reply reply = client.reply();
            assertThat(reply.header("Connection")).isEqualTo("close");
            assertThat(reply.header("Keep-Alive")).isEmpty();
            assertThat(reply.text()).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b", "/q?x=1", "/a#b", "/caf\u00e9", "/50%", "//host", "/a|b"})
    void aPathThatNoRequestHasIsRefused(String path) {
        assertThatThrownBy(() -> Routes.empty().get(path, exchange -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No request has the path `" + path + "`");
    }

    @ParameterizedTest
    @CsvSource({"/a, /a", "/a/*, /a/b", "/a/*, /a/*", "/a/*, /a/b/*"})
    void aRouteThatAnotherHidesIsRefused(String before, String path) {
        Routes routes = Routes.empty().get(before, exchange -> {}).post(path, exchange -> {});
        assertThatThrownBy(() -> routes.get(path, exchange -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No request gets to GET " + path + ": GET " + before
                        + " was added before, and the first that fits counts");
    }

    @Test
    void thePathOfHealthChecksHidesNoRoute() {
        UnaryOperator<HttpServer.Builder> health = b -> b.healthPath("/health");
        assertThatThrownBy(() -> HttpServers.start(
                        HttpServers::greet,
                        b -> health.apply(b).routes(routes -> routes.get("/health", exchange -> {}))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No request gets to GET /health: the path is healthPath, which the server answers itself");
        restart(b -> health.apply(b).routes(routes -> routes.post("/health", exchange -> {})));
        assertThatThrownBy(() -> restart(b -> b.livePath("/live").routes(routes -> routes.get("/live", e -> {}))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No request gets to GET /live: the path is livePath, which the server answers itself");
        assertThatThrownBy(() -> restart(b -> b.livePath("live")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("livePath must begin with / and be a path");
        assertThatThrownBy(() -> restart(b -> b.healthPath("/health?x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("healthPath must begin with / and be a path");
    }

    @Test
    void pathsAreChecked() {
        Routes routes = Routes.empty();
        for (String path : new String[] {"x", "", "/a*", "/*/a", "*"}) {
            assertThatThrownBy(() -> routes.get(path, exchange -> {}))
                    .hasMessage("A path must begin with / and may end with /*, but is `" + path + "`");
        }
        for (String method : new String[] {"get", "HEAD", "OPTIONS", "CONNECT", ""}) {
            assertThatThrownBy(() -> routes.add(method, "/a", exchange -> {}))
                    .hasMessage("`" + method + "` is not a method for a route, such as GET");
        }
    }
}
