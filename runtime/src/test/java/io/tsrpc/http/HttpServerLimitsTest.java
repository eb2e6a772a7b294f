package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Admission;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60) // limits a test that would otherwise wait forever
class HttpServerLimitsTest {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @Test
    void aBodyOfTheLargestSizeIsServed() throws Exception {
        String body = "{\"name\":\"a\"}";
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.maxMessageSize(body.length()))) {
            assertThat(RawHttp.postJson(server, "/Test", body).text()).isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedInTheClientsFormat() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.maxMessageSize(10))) {
            RawHttp.Reply json = RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}");
            assertThat(json.status()).startsWith("HTTP/1.1 413 ");
            assertThat(json.text())
                    .isEqualTo("{\"isSucc\":false,\"err\":{\"message\":\"The request is larger than 10 bytes\","
                            + "\"type\":\"ServerError\",\"code\":\"INPUT_DATA_ERR\"}}");

            RawHttp.Reply binary = RawHttp.exchange(server, "POST", "/", Map.of(), new byte[11]);
            assertThat(binary.status()).startsWith("HTTP/1.1 413 ");
            assertThat(binary.text()).contains("The request is larger than 10 bytes");
        }
    }

    @Test
    void aClientThatSendsMuchTooMuchStillSeesTheRefusal() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.maxMessageSize(500_000))) {
            RawHttp.Reply reply = RawHttp.exchange(server, "POST", "/", Map.of(), new byte[2_000_000]);
            assertThat(reply.status()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void aChunkedBodyIsBoundWhileItIsRead() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.maxMessageSize(10));
                RawHttp client = RawHttp.connect(server)) {
            client.write("POST /Test HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
            client.write("b\r\n01234567890\r\n"); // the end of the body never arrives
            byte[] start = client.socket().getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aRequestThatDoesNotArriveInTimeIsClosed() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.readTimeout(Duration.ofMillis(50)));
                RawHttp slowHead = RawHttp.connect(server);
                RawHttp slowBody = RawHttp.connect(server)) {
            slowHead.write("POST /Test HT");
            slowBody.write("POST /Test HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\n{");
            assertThat(slowHead.statusOrNone()).isEmpty();
            assertThat(slowBody.statusOrNone()).isEmpty();
            assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                    .isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    @Test
    void aHeadHasATimeLimitOfItsOwn() throws Exception {
        try (HttpServer server = HttpServers.start(
                        HttpServers::greet,
                        b -> b.headTimeout(Duration.ofMillis(50)).minBodyRate(0));
                RawHttp slowHead = RawHttp.connect(server);
                RawHttp slowBody = RawHttp.connect(server)) {
            slowHead.socket().setSoTimeout(20_000); // less than readTimeout
            slowBody.write("POST /Test HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n{");
            slowHead.write("POST /Test HT");
            assertThat(slowHead.statusOrNone()).isEmpty();
            slowBody.write("\"name\":\"b\"}");
            assertThat(slowBody.reply().text()).isEqualTo(HttpServers.success("Hello, b"));
        }
    }

    @Test
    void aRouteWaitsForEachPartOfABodyForALimitedTime() throws Exception {
        CompletableFuture<Throwable> problem = new CompletableFuture<>();
        try (HttpServer server = HttpServers.start(
                        HttpServers::greet,
                        b -> b.readTimeout(Duration.ofMillis(50))
                                .minBodyRate(0)
                                .routes(routes -> routes.put("/upload", exchange -> {
                                    try {
                                        exchange.body().readAllBytes();
                                    } catch (IOException e) {
                                        problem.complete(e);
                                        throw e;
                                    }
                                })));
                RawHttp client = RawHttp.connect(server)) {
            client.write("PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\n{");
            assertThat(problem.get(30, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aRouteWaitsForAReaderOfEachPartForALimitedTime() throws Exception {
        CompletableFuture<Throwable> problem = new CompletableFuture<>();
        try (HttpServer server = HttpServers.start(
                        HttpServers::greet,
                        b -> b.writeTimeout(Duration.ofMillis(50))
                                .routes(routes -> routes.get("/numbers", exchange -> {
                                    OutputStream out = exchange.stream("text/plain");
                                    try {
                                        while (true) {
                                            out.write(new byte[64 << 10]);
                                        }
                                    } catch (IOException e) {
                                        problem.complete(e);
                                        throw e;
                                    }
                                })));
                RawHttp client = RawHttp.connect(server)) {
            client.write("GET /numbers HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(problem.get(30, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
        }
    }

    /** By the JDK, without an answer. */
    @ParameterizedTest
    @CsvSource({"99, 10, true", "101, 10, false", "10, 1600, true", "10, 2500, false"})
    void aHeadHasALimitedSize(int names, int length, boolean isServed) throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.healthPath("/health"));
                RawHttp client = RawHttp.connect(server)) {
            StringBuilder head = new StringBuilder("GET /health HTTP/1.1\r\nHost: a\r\n");
            for (int i = 1; i < names; i++) {
                head.append("X-")
                        .append(i)
                        .append(": ")
                        .append("a".repeat(length))
                        .append("\r\n");
            }
            client.write(head.append("\r\n").toString());
            client.endOutput();
            assertThat(client.statusOrNone().isEmpty()).isNotEqualTo(isServed);
        }
    }

    /** The JDK counts different headers only. */
    @Test
    void aHeadHasSoManyLinesAtMost() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.healthPath("/health"))) {
            for (int lines : new int[] {98, 99}) {
                try (RawHttp client = RawHttp.connect(server)) {
                    client.write("GET /health HTTP/1.1\r\nHost: a\r\nB: 1\r\n" + "a:\r\n".repeat(lines) + "\r\n");
                    client.endOutput();
                    assertThat(client.reply().status()).startsWith(lines == 98 ? "HTTP/1.1 200" : "HTTP/1.1 431");
                }
            }
        }
    }

    /** Otherwise many could hold the heap with heads whose bodies do not come. */
    @Test
    void aHeadCountsWhileItsBodyArrives() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        String body = "{\"name\":\"Ann\"}";
        String head = "POST /Test HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nX: "
                + "x".repeat(9_000) + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        try (HttpServer server = HttpServers.start(
                        HttpServers::greet,
                        b -> b.maxTotalUnhandledBytes(60_000).admission(request -> {
                            begun.incrementAndGet();
                            return Admission.accepted();
                        }));
                RawHttp slow = RawHttp.connect(server);
                RawHttp other = RawHttp.connect(server)) {
            slow.write(head + body.charAt(0));
            await().until(() -> begun.get() == 1);
            other.write(head + body);
            assertThat(other.reply().status()).startsWith("HTTP/1.1 200");
            slow.write(body.substring(1));
            assertThat(slow.reply().status()).startsWith("HTTP/1.1 503");
        }
    }

    /** One of a call and one of a route, of which the first part has come. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /Test", "PUT /upload"})
    void aBodyThatDoesNotGoOnIsClosed(String line) throws Exception {
        AtomicInteger served = new AtomicInteger();
        try (HttpServer server = HttpServers.start(
                        call -> served.incrementAndGet(),
                        b -> b.routes(routes -> routes.put("/upload", exchange -> {
                            exchange.readBody(100);
                            served.incrementAndGet();
                        })));
                RawHttp client = RawHttp.connect(server)) {
            client.socket().setSoTimeout(30_000); // less than readTimeout
            client.write(line + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{");
            assertThat(client.untilClosed()).isEmpty();
            assertThat(served).hasValue(0);
        }
    }

    /** Also if the part is JSON of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 14\r\n\r\n{\"name\":\"a\"}",
                "Transfer-Encoding: chunked\r\n\r\ne\r\n{\"name\":\"a\"}",
                "Transfer-Encoding: chunked\r\n\r\nc\r\n{\"name\":\"a\"}",
                "Transfer-Encoding: chunked\r\n\r\nc\r\n{\"name\":\"a\"}\r\n",
                "Transfer-Encoding: chunked\r\n\r\nc\r\n{\"name\":\"a\"}\r\n0\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
            })
    void aPartOfABodyIsNotServed(String lengthAndPart) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (HttpServer server = HttpServers.start(call -> {
                    calls.incrementAndGet();
                    HttpServers.greet(call);
                });
                RawHttp client = RawHttp.connect(server)) {
            client.write("POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + lengthAndPart);
            client.endOutput();
            assertThat(client.statusOrNone()).isEmpty();
            assertThat(calls).hasValue(0);
        }
    }

    @Test
    void aSlowBodyKeepsNobodyWaiting() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet);
                RawHttp slow = RawHttp.connect(server)) {
            slow.write("POST /Test HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 12\r\n\r\n{\"name\"");
            assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                    .isEqualTo(HttpServers.success("Hello, a"));
            slow.write(":\"b\"}");
            assertThat(slow.reply().text()).isEqualTo(HttpServers.success("Hello, b"));
        }
    }

    /** The JDK keeps a buffer of twice what is written at once, as long as the connection is open. */
    @Test
    void connectionsKeepNoBuffersOfLargeAnswers() throws Exception {
        String large = "x".repeat(1 << 20);
        String request = "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: 12\r\n\r\n{\"name\":\"b\"}";
        List<RawHttp> clients = new ArrayList<>();
        try (HttpServer server = HttpServers.start(call -> call.succ(Map.of("reply", large)))) {
            long before = usedHeap();
            for (int i = 0; i < 50; i++) {
                RawHttp client = RawHttp.connect(server);
                clients.add(client);
                client.write(request);
                assertThat(client.next().body()).hasSizeGreaterThan(1 << 20);
            }
            await().until(() -> usedHeap() - before < 50 << 20);
        } finally {
            for (RawHttp client : clients) {
                client.close();
            }
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Those who have waited for longest are given up, and others get theirs. */
    @Test
    void answersThatNobodyReadsHaveALimitTogether() throws Exception {
        String large = "x".repeat(8 << 20);
        String request = "POST /Test HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Content-Length: 12\r\n\r\n{\"name\":\"b\"}";
        try (HttpServer server = HttpServers.start(
                        call -> call.succ(Map.of("reply", large)), b -> b.maxTotalPendingBytes(12 << 20));
                RawHttp first = RawHttp.connect(server);
                RawHttp second = RawHttp.connect(server)) {
            for (RawHttp client : List.of(first, second)) {
                client.write(request);
                assertThat(client.socket().getInputStream().read()).isEqualTo('H'); // it is being written
            }
            assertThat(bytesUntilClosed(second)).isGreaterThan(8 << 20);
            assertThat(bytesUntilClosed(first)).isLessThan(8 << 20);
        }
    }

    private static long bytesUntilClosed(RawHttp client) throws IOException {
        byte[] part = new byte[1 << 16];
        long all = 0;
        try {
            for (int read = 0;
                    read >= 0;
                    read = client.socket().getInputStream().read(part)) {
                all += read;
            }
        } catch (SocketException e) { // reset: it has not read everything
            return all;
        }
        return all;
    }

    @Test
    void aClientThatDoesNotReadItsAnswerIsClosedAndFreesItsPlace() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        String large = "x".repeat(32 << 20);
        try (HttpServer server = HttpServers.start(
                        call -> call.succ(Map.of("reply", large)), b -> b.writeTimeout(Duration.ofMillis(50)));
                RawHttp client = RawHttp.connect(server)) {
            server.flows().postDisconnectFlow().push(event -> {
                gone.countDown();
                return event;
            });
            client.send("POST", "/Test", JSON, "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void requestsOverTheLimitOfOpenOnesAreToldSo() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (HttpServer server = HttpServers.start(
                        call -> {
                            started.countDown();
                            release.await();
                            HttpServers.greet(call);
                        },
                        b -> b.maxConnections(1));
                RawHttp first = RawHttp.connect(server)) {
            first.send("POST", "/Test", JSON, "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8));
            started.await();
            assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"b\"}").status())
                    .isEqualTo("HTTP/1.1 503 Service Unavailable");
            release.countDown();
            assertThat(first.reply().text()).isEqualTo(HttpServers.success("Hello, a"));
            // the permit is released after the answer is written, which the client may notice first
            await().untilAsserted(() -> assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"c\"}")
                            .text())
                    .isEqualTo(HttpServers.success("Hello, c")));
        }
    }

    @Test
    void aRequestThatTheExecutorDoesNotTakeIsClosed() throws Exception {
        AtomicBoolean full = new AtomicBoolean(true);
        try (HttpServer server = HttpServers.start(
                        HttpServers::greet,
                        b -> b.executor(task -> {
                            if (full.get()) {
                                throw new RejectedExecutionException("full");
                            }
                            new Thread(task).start();
                        }));
                RawHttp client = RawHttp.connect(server)) {
            client.send("POST", "/Test", JSON, "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(client.statusOrNone()).isEmpty();
            full.set(false);
            assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                    .isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    @Test
    void anUnansweredRequestIsClosedInTheEnd() throws Exception {
        try (HttpServer server =
                HttpServers.start(HttpServers::greet, b -> b.unansweredTimeout(Duration.ofMillis(20)))) {
            server.flows().preApiReturnFlow().push(returning -> null);
            RawHttp.Reply reply = RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}");
            assertThat(reply.status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(reply.headers()).anyMatch("x-tsrpc-close-reason: No answer"::equalsIgnoreCase);
            assertThat(reply.body()).isEmpty();
        }
    }

    @Test
    void aMessageOverHttpCannotBeAnswered() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet)) {
            var result = new java.util.concurrent.CompletableFuture<io.tsrpc.SendResult>();
            server.listenMsg(
                    VectorProto.CHAT,
                    call -> result.complete(call.conn().sendMsg(VectorProto.CHAT, Map.of("text", "pong"))));
            RawHttp.postJson(server, "/Chat?type=msg", "{\"text\":\"ping\"}");
            assertThat(result.get(30, TimeUnit.SECONDS).isSucc()).isFalse();
        }
    }
}
