package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Admission;
import io.tsrpc.ApiCall;
import io.tsrpc.ServerStatus;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // limits a test that would otherwise wait forever
class HttpServerStopTest {
    private static final byte[] CALL = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @Test
    void stoppingClosesOpenRequestsWithoutAnAnswer() throws Exception {
        BlockingQueue<ApiCall<Map<String, Object>, Map<String, Object>>> calls = new LinkedBlockingQueue<>();
        CompletableFuture<String> reason = new CompletableFuture<>();
        HttpServer server = HttpServers.start(calls::add);
        server.flows().postDisconnectFlow().push(event -> {
            reason.complete(event.reason());
            return event;
        });
        try (RawHttp waiting = RawHttp.connect(server);
                RawHttp reading = RawHttp.connect(server);
                RawHttp idle = RawHttp.connect(server)) {
            waiting.send("POST", "/Test", JSON, CALL);
            reading.write("POST /Test HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\n{");
            ApiCall<Map<String, Object>, Map<String, Object>> call = calls.take();
            server.stop();
            assertThat(waiting.statusOrNone()).isEmpty();
            assertThat(reading.statusOrNone()).isEmpty();
            assertThat(idle.statusOrNone()).isEmpty();
            assertThat(reason.get(30, TimeUnit.SECONDS)).isEqualTo("Server stopped");
            assertThat(call.conn()
                            .sendMsg(VectorProto.CHAT, Map.of("text", "x"))
                            .isSucc())
                    .isFalse();
            call.succ(Map.of("reply", "too late"));
        }
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);
    }

    @Test
    void aPortCanBeServedAgainAfterStopping() throws Exception {
        HttpServer first = HttpServers.start(HttpServers::greet);
        RawHttp.postJson(first, "/Test", "{\"name\":\"a\"}");
        first.stop();
        try (HttpServer second = HttpServers.start(HttpServers::greet, b -> b.port(first.port()))) {
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(RawHttp.postJson(second, "/Test", "{\"name\":\"b\"}").text())
                    .isEqualTo(HttpServers.success("Hello, b"));
        }
    }

    @Test
    void aPortThatIsTakenIsNamedAndMayBeTriedAgain() throws Exception {
        HttpServer server;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server = HttpServer.builder(VectorProto.PROTO)
                    .host("127.0.0.1")
                    .port(taken.getLocalPort())
                    .allowUnhandledApis(true)
                    .build();
            assertThatThrownBy(server::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
        server.start();
        assertThat(server.status()).isEqualTo(ServerStatus.OPENED);
        server.stop();
    }

    @Test
    void aGracefulStopAnswersWhatIsRunningAndRefusesTheRest() throws Exception {
        BlockingQueue<ApiCall<Map<String, Object>, Map<String, Object>>> calls = new LinkedBlockingQueue<>();
        HttpServer server = HttpServers.start(calls::add);
        try (RawHttp running = RawHttp.connect(server)) {
            running.send("POST", "/Test", JSON, CALL);
            ApiCall<Map<String, Object>, Map<String, Object>> call = calls.take();
            TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofMinutes(1));

            RawHttp.Reply refused = RawHttp.postJson(server, "/Test", "{\"name\":\"b\"}");
            assertThat(refused.status()).isEqualTo("HTTP/1.1 503 Service Unavailable");
            assertThat(refused.body()).isEmpty();

            call.succ(Map.of("reply", "at last"));
            assertThat(running.reply().text()).isEqualTo(HttpServers.success("at last"));
            stopped.join();
        }
    }

    /** Browsers show a page no answer without these headers, and send what needs a preflight only after one that went well. */
    @Test
    void aPageLearnsThatTheServerStops() throws Exception {
        BlockingQueue<ApiCall<Map<String, Object>, Map<String, Object>>> calls = new LinkedBlockingQueue<>();
        HttpServer server = HttpServers.start(calls::add);
        try (RawHttp running = RawHttp.connect(server)) {
            running.send("POST", "/Test", JSON, CALL);
            ApiCall<Map<String, Object>, Map<String, Object>> call = calls.take();
            TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofMinutes(1));
            String page = "http://localhost:5173";
            Map<String, String> asks = Map.of("Origin", page, "Access-Control-Request-Method", "POST");
            RawHttp.Reply preflight = RawHttp.exchange(server, "OPTIONS", "/Test", asks, new byte[0]);
            assertThat(preflight.status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(page);
            Map<String, String> calling = Map.of("Content-Type", "application/json", "Origin", page);
            RawHttp.Reply refused = RawHttp.exchange(server, "POST", "/Test", calling, CALL);
            assertThat(refused.status()).startsWith("HTTP/1.1 503 ");
            assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(page);
            assertThat(refused.header("Access-Control-Allow-Credentials")).isEqualTo("true");
            call.succ(Map.of("reply", "at last"));
            stopped.join();
        }
    }

    /** Its client, which still sends, would not see why its request is refused. */
    @Test
    void aGracefulStopWaitsForARefusalThatIsBeingWritten() throws Exception {
        HttpServer server = HttpServers.start(HttpServers::greet, b -> b.maxMessageSize(1_000));
        try (RawHttp sending = RawHttp.connect(server)) {
            sending.write("POST /Test HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\n\r\n");
            assertThat(sending.next().status()).startsWith("HTTP/1.1 413 ");
            TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofMinutes(1));
            for (int i = 0; i < 20; i++) { // the server still answers
                sending.write("x".repeat(50));
                assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"b\"}").status())
                        .isEqualTo("HTTP/1.1 503 Service Unavailable");
            }
            assertThat(stopped.isDone()).isFalse();
            sending.write("x".repeat(1_000));
            stopped.join();
        }
    }

    @Test
    void aGracefulStopWaitsForADownloadAndForARequestThatArrives() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Semaphore arrived = new Semaphore(0);
        HttpServer server = HttpServers.start(
                HttpServers::greet,
                b -> b.admission(head -> {
                            arrived.release();
                            return Admission.accepted();
                        })
                        .routes(routes -> routes.get("/numbers", exchange -> {
                            OutputStream out = exchange.stream("text/plain");
                            out.write("one ".getBytes(StandardCharsets.UTF_8));
                            out.flush();
                            began.countDown();
                            goOn.await();
                            out.write("two".getBytes(StandardCharsets.UTF_8));
                        })));
        try (RawHttp download = RawHttp.connect(server);
                RawHttp arriving = RawHttp.connect(server)) {
            download.send("GET", "/numbers", Map.of(), new byte[0]);
            began.await();
            arriving.write("POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n");
            arriving.write("Content-Length: 12\r\nConnection: close\r\n\r\n");
            arrived.acquire(2);
            TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofMinutes(1));
            goOn.countDown();
            assertThat(new String(download.socket().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("one ", "two")
                    .endsWith("\r\n0\r\n\r\n");
            assertThat(stopped.isDone()).isFalse();
            arriving.write("{\"name\":\"a\"}");
            assertThat(arriving.reply().text()).isEqualTo(HttpServers.success("Hello, a"));
            stopped.join();
        }
    }

    @Test
    void aGracefulStopWaitsForAHandlerThatHasAnsweredAndWorksOn() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch worked = new CountDownLatch(1);
        HttpServer server = HttpServers.start(
                HttpServers::greet,
                b -> b.routes(routes -> routes.post("/hook", exchange -> {
                    exchange.send("text/plain", "ok");
                    goOn.await();
                    worked.countDown();
                })));
        assertThat(RawHttp.exchange(server, "POST", "/hook", Map.of(), CALL).text())
                .isEqualTo("ok");
        TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofMinutes(1));
        assertThat(stopped.isDone()).isFalse();
        goOn.countDown();
        stopped.join();
        assertThat(worked.getCount()).isZero();
    }

    @Test
    void aHandlerLearnsThatItsAnswerCameTooLate() throws Exception {
        CompletableFuture<HttpServer> self = new CompletableFuture<>();
        CompletableFuture<String> problem = new CompletableFuture<>();
        HttpServer server = HttpServers.start(
                HttpServers::greet,
                b -> b.routes(routes -> routes.get("/late", exchange -> {
                    self.get().stop();
                    try {
                        exchange.send("text/plain", "too late");
                    } catch (IOException e) {
                        problem.complete(e.getMessage());
                    }
                })));
        self.complete(server);
        try (RawHttp client = RawHttp.connect(server)) {
            client.send("GET", "/late", Map.of(), new byte[0]);
            assertThat(client.statusOrNone()).isEmpty();
        }
        assertThat(problem.get(30, TimeUnit.SECONDS)).startsWith("The response could not be sent");
    }

    @Test
    void stoppingLetsADownloadEndThatIsBeingWritten() throws Exception {
        CompletableFuture<HttpServer> self = new CompletableFuture<>();
        HttpServer server = HttpServers.start(
                HttpServers::greet,
                b -> b.routes(routes -> routes.get("/numbers", exchange -> {
                    OutputStream out = exchange.stream("text/plain");
                    out.write("one ".getBytes(StandardCharsets.UTF_8));
                    new Thread(self.join()::stop).start();
                    await().until(() -> self.join().status() != ServerStatus.OPENED);
                    out.write("two".getBytes(StandardCharsets.UTF_8));
                })));
        self.complete(server);
        try (RawHttp download = RawHttp.connect(server)) {
            download.send("GET", "/numbers", Map.of(), new byte[0]);
            assertThat(new String(download.socket().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("one ", "two")
                    .endsWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void aHandlerMayStopItsServer() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CompletableFuture<HttpServer> self = new CompletableFuture<>();
        HttpServer server = HttpServers.start(call -> {
            call.succ(Map.of("reply", "bye"));
            self.get(30, TimeUnit.SECONDS).stop();
            stopped.countDown();
        });
        self.complete(server);
        assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text()).isEqualTo(HttpServers.success("bye"));
        assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stoppingAmongManyRequestsEnds() throws Exception {
        for (int round = 0; round < 10; round++) {
            HttpServer server = HttpServers.start(HttpServers::greet);
            CountDownLatch served = new CountDownLatch(20);
            Thread[] clients = new Thread[4];
            for (int i = 0; i < clients.length; i++) {
                clients[i] = new Thread(() -> callUntilStopped(server, served));
                clients[i].start();
            }
            served.await();
            server.stop();
            for (Thread client : clients) {
                client.join();
            }
            assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);
        }
    }

    @Test
    void whoeverIsInterruptedAndStopsItStaysInterrupted() throws Exception {
        HttpServer server = HttpServers.start(HttpServers::greet);
        try (RawHttp idle = RawHttp.connect(server)) {
            Thread.currentThread().interrupt();
            server.stop();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(idle.untilClosed()).isEmpty();
        }
    }

    private static void callUntilStopped(HttpServer server, CountDownLatch served) {
        try {
            while (RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}")
                    .status()
                    .endsWith("200 OK")) {
                served.countDown();
            }
        } catch (IOException e) { // refused or reset: the server has stopped
            served.countDown();
        }
    }
}
