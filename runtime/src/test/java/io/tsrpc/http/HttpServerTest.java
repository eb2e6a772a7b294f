package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.testing.VectorProto;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60) // limits a test that would otherwise wait forever
class HttpServerTest {
    private static final byte[] CALL = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void anAnswerMayComeLaterFromAnyThread() throws Exception {
        BlockingQueue<ApiCall<Map<String, Object>, Map<String, Object>>> calls = new LinkedBlockingQueue<>();
        try (HttpServer server = HttpServers.start(calls::add);
                RawHttp client = RawHttp.connect(server)) {
            client.send("POST", "/Test", JSON, CALL);
            ApiCall<Map<String, Object>, Map<String, Object>> call = calls.take();
            assertThat(call.succ(Map.of("reply", "later"))).isTrue();
            assertThat(client.reply().text()).isEqualTo(HttpServers.success("later"));
        }
    }

    @Test
    void whoeverSendsJsonToAServerWithoutItIsToldWhatToSwitchOn() throws Exception {
        try (HttpServer server = HttpServers.start(call -> {}, b -> b.json(false))) {
            RawHttp.Reply reply = RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}");
            assertThat(reply.status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(reply.headers()).contains("Content-type: application/json; charset=utf-8");
            assertThat(reply.text())
                    .startsWith("{\"isSucc\":false,\"err\":{\"message\":\"JSON mode is not enabled")
                    .contains("json(true)", "\"code\":\"INPUT_DATA_ERR\"");
        }
    }

    @Test
    void aTimeoutAnswersWhileTheHandlerIsStuck() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (HttpServer server = HttpServers.start(call -> release.await(), b -> b.apiTimeout(Duration.ofMillis(20)))) {
            assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                    .contains("SERVER_TIMEOUT");
            release.countDown();
        }
    }

    @Test
    void theFirstOfManyAnswersIsTheOnlyOne() throws Exception {
        int racers = 4;
        AtomicInteger won = new AtomicInteger();
        BlockingQueue<ApiCall<Map<String, Object>, Map<String, Object>>> calls = new LinkedBlockingQueue<>();
        try (HttpServer server = HttpServers.start(calls::add, b -> b.apiTimeout(Duration.ofMillis(5)))) {
            for (int round = 0; round < 100; round++) {
                try (RawHttp client = RawHttp.connect(server)) {
                    client.send("POST", "/Test", JSON, CALL);
                    race(racers, calls.take(), won);
                    RawHttp.Reply reply = client.reply();
                    assertThat(reply.status()).startsWith("HTTP/1.1 ");
                    assertThat(reply.text()).doesNotContain("HTTP/1.1");
                    assertThat(won.getAndSet(0)).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    private void race(int racers, ApiCall<Map<String, Object>, Map<String, Object>> call, AtomicInteger won)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(racers);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < racers; i++) {
            boolean closes = i == 0;
            done.add(threads.submit(() -> {
                together.await();
                if (closes) {
                    call.conn().close("raced");
                } else if (call.succ(Map.of("reply", "won"))) {
                    won.incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> racer : done) {
            racer.get();
        }
    }

    @Test
    void closingAnswersWithTheReason() throws Exception {
        try (HttpServer server = HttpServers.start(call -> call.conn().close("Too\r\nmuch é"))) {
            RawHttp.Reply reply = RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}");
            assertThat(reply.status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(reply.headers()).anyMatch("x-tsrpc-close-reason: Too??much ?"::equalsIgnoreCase);
            assertThat(reply.body()).isEmpty();
        }
    }

    @Test
    void aMessageIsAcknowledgedBeforeItsHandlersRun() throws Exception {
        CountDownLatch acknowledged = new CountDownLatch(1);
        CompletableFuture<Boolean> handled = new CompletableFuture<>();
        try (HttpServer server = HttpServers.start(HttpServers::greet)) {
            server.listenMsg(VectorProto.CHAT, call -> {
                acknowledged.await();
                handled.complete(true);
            });
            assertThat(RawHttp.exchange(
                                    server,
                                    "POST",
                                    "/Chat?type=msg",
                                    Map.of("Content-Type", "application/json"),
                                    "{\"text\":\"hi\"}".getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo("HTTP/1.1 200 OK");
            acknowledged.countDown();
            assertThat(handled.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aHandlerThatThrowsAnythingHarmsNobodyElse() throws Exception {
        try (HttpServer server = HttpServers.start(call -> {
            if ("bad".equals(call.req().get("name"))) {
                throw new StackOverflowError();
            }
            HttpServers.greet(call);
        })) {
            assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"bad\"}").text())
                    .contains("INTERNAL_ERR");
            assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                    .isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    @Test
    void aHandlerThatLeavesItsThreadInterruptedIsAnsweredAllTheSame() throws Exception {
        try (HttpServer server = HttpServers.start(call -> {
            Thread.currentThread().interrupt();
            throw new InterruptedException("gave up");
        })) {
            assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                    .contains("INTERNAL_ERR");
        }
    }

    @Test
    void manyCallsOnKeptConnectionsGetTheirOwnAnswers() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet);
                HttpClient client =
                        HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:" + server.port(), o -> o.json(true))) {
            List<ApiFuture<Map<String, Object>>> answers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                answers.add(client.callApi(VectorProto.TEST, Map.of("name", Integer.toString(i))));
                if (i % 50 == 49) {
                    answers.get(i).join(); // lets some connections be reused
                }
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).join()).isEqualTo(ApiReturn.success(Map.of("reply", "Hello, " + i)));
            }
        }
    }

    @Test
    void aConnectionIsUsedAgainAfterALateAnswer() throws Exception {
        BlockingQueue<ApiCall<Map<String, Object>, Map<String, Object>>> calls = new LinkedBlockingQueue<>();
        try (HttpServer server = HttpServers.start(calls::add);
                RawHttp client = RawHttp.connect(server)) {
            String request =
                    "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12\r\n";
            client.write(request + "\r\n{\"name\":\"a\"}");
            calls.take().succ(Map.of("reply", "1"));
            client.write(request + "Connection: close\r\n\r\n{\"name\":\"a\"}");
            calls.take().succ(Map.of("reply", "2"));
            assertThat(new String(client.socket().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(HttpServers.success("1"))
                    .endsWith(HttpServers.success("2"));
        }
    }

    @Test
    void aClientThatGoesAwayLeavesNothingBehind() throws Exception {
        BlockingQueue<ApiCall<Map<String, Object>, Map<String, Object>>> calls = new LinkedBlockingQueue<>();
        BlockingQueue<String> gone = new LinkedBlockingQueue<>();
        try (HttpServer server = HttpServers.start(calls::add, b -> b.maxConnections(1))) {
            server.flows().postDisconnectFlow().push(event -> {
                gone.add(event.conn().id());
                return event;
            });
            for (int i = 0; i < 20; i++) {
                ApiCall<Map<String, Object>, Map<String, Object>> call;
                try (RawHttp client = RawHttp.connect(server)) {
                    client.send("POST", "/Test", JSON, CALL);
                    call = calls.take();
                    client.socket().setSoLinger(true, 0); // closing resets the connection
                }
                call.succ(Map.of("reply", "to nobody"));
                assertThat(gone.poll(30, TimeUnit.SECONDS))
                        .isEqualTo(call.conn().id());
            }
        }
    }

    @Test
    void aConnectionComesAndGoesOnceForEachRequest() throws Exception {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        try (HttpServer server = HttpServers.start(HttpServers::greet)) {
            server.flows().postConnectFlow().push(conn -> {
                events.add("connect");
                return conn;
            });
            server.flows().postApiCallFlow().push(call -> {
                events.add("called");
                return call;
            });
            server.flows().postDisconnectFlow().push(event -> {
                events.add("disconnect " + event.conn().status());
                return event;
            });
            RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}");
            assertThat(events.take()).isEqualTo("connect");
            assertThat(List.of(events.take(), events.take())) // the flow after a call does not hold up its answer
                    .containsExactlyInAnyOrder("called", "disconnect CLOSED");
            assertThat(server.connections()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Test", "/%54est", "/Te%73%74", "/Test?%74ype=msg"})
    void aPathIsDecoded(String path) throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet)) {
            assertThat(RawHttp.postJson(server, path, "{\"name\":\"a\"}").text())
                    .isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%FFTest", "/%E7%99Test", "/%C0%80", "/%ED%A0%80", "/Test%2F", "/Test%3Ftype=msg"})
    void aPathThatNamesNoServiceIsNamedInTheError(String path) throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet)) {
            assertThat(RawHttp.postJson(server, path, "{\"name\":\"a\"}").text())
                    .contains("\"Invalid URL path: " + path + "\"", "INPUT_DATA_ERR");
        }
    }

    @Test
    void percentSignsThatBeginNoByteAreABadRequest() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet)) {
            assertThat(RawHttp.postJson(server, "/%zzTest", "{\"name\":\"a\"}").status())
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void thePathOfJsonIsDecodedToo() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.jsonHostPath("/é/"))) {
            assertThat(RawHttp.postJson(server, "/%C3%A9/Test", "{\"name\":\"a\"}")
                            .text())
                    .isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    @Test
    void whereARequestComesFromIsBelievedOfTrustedProxiesOnly() throws Exception {
        Map<String, String> forwarded =
                Map.of("Content-Type", "application/json", "X-Forwarded-For", "6.6.6.6, 7.7.7.7, 10.0.0.9");
        try (HttpServer server =
                HttpServers.start(call -> call.succ(Map.of("reply", call.conn().ip())))) {
            assertThat(RawHttp.exchange(server, "POST", "/Test", forwarded, CALL)
                            .text())
                    .isEqualTo(HttpServers.success("127.0.0.1"));
        }
        try (HttpServer server = HttpServers.start(
                call -> call.succ(Map.of("reply", call.conn().ip())),
                b -> b.trustedProxies("127.0.0.1", "10.0.0.0/8"))) {
            assertThat(RawHttp.exchange(server, "POST", "/Test", forwarded, CALL)
                            .text())
                    .isEqualTo(HttpServers.success("7.7.7.7"));
        }
    }

    @Test
    void usersCodeRunsOnNoThreadOfTheTransport() throws Exception {
        BlockingQueue<String> names = new LinkedBlockingQueue<>();
        try (HttpServer server = HttpServers.start(
                HttpServers::greet,
                b -> b.executor(task -> threads.execute(() -> {
                    Thread.currentThread().setName("user code");
                    task.run();
                })))) {
            server.flows().postConnectFlow().push(conn -> {
                names.add(Thread.currentThread().getName());
                return conn;
            });
            server.flows().postApiReturnFlow().push(returning -> {
                names.add(Thread.currentThread().getName());
                return returning;
            });
            server.flows().postDisconnectFlow().push(event -> {
                names.add(Thread.currentThread().getName());
                return event;
            });
            RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}");
            assertThat(List.of(names.take(), names.take(), names.take())).containsOnly("user code");
        }
    }
}
