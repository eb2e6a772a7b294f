package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import io.tsrpc.AttributeKey;
import io.tsrpc.RequestHead;
import io.tsrpc.ResponseCookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is served is decided before the body of a request is read, perhaps later. */
@Timeout(60)
class HttpAdmissionTest {
    private static final AttributeKey<String> USER = AttributeKey.of("user");

    private final BlockingQueue<RequestHead> asked = new LinkedBlockingQueue<>();
    private HttpServer server = HttpServers.start(HttpServers::greet);

    private void restart(UnaryOperator<HttpServer.Builder> options) {
        server.stop();
        server = HttpServers.start(
                call -> {
                    call.conn()
                            .response()
                            .orElseThrow()
                            .addHeader(
                                    "X-User",
                                    String.valueOf(call.conn().attributes().get(USER)));
                    HttpServers.greet(call);
                },
                options);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private RawHttp.Reply call() throws IOException {
        return RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}");
    }

    private RequestHead takeAsked() throws InterruptedException {
        return Objects.requireNonNull(asked.poll(20, TimeUnit.SECONDS), "Nobody was asked");
    }

    private static Admission ann() {
        return Admission.accepted()
                .with(USER, "Ann")
                .withHeader("X-Node", "7")
                .withCookie(ResponseCookie.of("seen", "1"));
    }

    @Test
    void whoIsAcceptedBringsAttributesAndGetsHeaders() throws Exception {
        restart(b -> b.admission(head -> ann()));
        RawHttp.Reply reply = call();
        assertThat(reply.text()).isEqualTo(HttpServers.success("Hello, a"));
        assertThat(reply.header("X-User")).isEqualTo("Ann");
        assertThat(reply.header("X-Node")).isEqualTo("7");
        assertThat(reply.header("Set-Cookie")).isEqualTo("seen=1; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void aRefusedCallIsAnErrorInItsFormat() throws Exception {
        restart(b -> b.admission(head -> Admission.refused(401, "Please log in")
                .withCode("NEED_LOGIN")
                .withHeader("WWW-Authenticate", "Bearer")));
        RawHttp.Reply json = call();
        assertThat(json.status()).startsWith("HTTP/1.1 401 ");
        assertThat(json.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(json.text())
                .isEqualTo("{\"isSucc\":false,\"err\":{\"message\":\"Please log in\",\"type\":\"ApiError\","
                        + "\"code\":\"NEED_LOGIN\"}}");
        RawHttp.Reply binary = RawHttp.exchange(server, "POST", "/", Map.of(), new byte[] {1, 2, 3});
        assertThat(binary.status()).startsWith("HTTP/1.1 401 ");
        assertThat(binary.text()).contains("Please log in", "NEED_LOGIN");
    }

    @Test
    void aRefusedBodyIsNotReadFirst() throws Exception {
        restart(b -> b.admission(head -> Admission.refused(401, "Please log in")));
        try (RawHttp client = RawHttp.connect(server)) {
            client.write(
                    "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 4194304\r\n\r\n");
            RawHttp.Reply reply = client.next(); // nothing of the body has been sent
            assertThat(reply.status()).startsWith("HTTP/1.1 401 ");
            assertThat(reply.header("Connection")).isEqualTo("close");
        }
    }

    @Test
    void aRefusedConnectionGoesOnAfterASmallBody() throws Exception {
        restart(b -> b.admission(head -> head.header("X-Token") == null ? Admission.refused(401, "Who?") : ann()));
        String head = "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12\r\n";
        try (RawHttp client = RawHttp.connect(server)) {
            client.write(head + "\r\n{\"name\":\"a\"}");
            assertThat(client.next().status()).startsWith("HTTP/1.1 401 ");
            client.write(head + "X-Token: t\r\n\r\n{\"name\":\"a\"}");
            assertThat(client.next().text()).isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    @Test
    void aRefusedConnectionGoesOnAfterTheLargestBodyThatIsReadForIt() throws Exception {
        restart(b -> b.admission(head -> Admission.refused(401, "Who?")));
        int largest = 256 << 10;
        try (RawHttp client = RawHttp.connect(server)) {
            for (int i = 0; i < 2; i++) {
                client.write("POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                        + largest + "\r\n\r\n");
                client.socket().getOutputStream().write(new byte[largest]);
                RawHttp.Reply reply = client.next();
                assertThat(reply.status()).startsWith("HTTP/1.1 401 ");
                assertThat(reply.header("Connection")).isNotEqualTo("close");
            }
        }
    }

    /** A page must be able to read why, whatever the status is. */
    @ParameterizedTest
    @ValueSource(ints = {401, 503})
    void aPageMayReadWhyItIsRefused(int status) throws Exception {
        restart(b -> b.admission(head -> Admission.refused(status, "Not now")));
        RawHttp.Reply reply = RawHttp.exchange(
                server,
                "POST",
                "/Test",
                Map.of("Content-Type", "application/json", "Origin", "http://localhost:8080"),
                new byte[] {'{', '}'});
        assertThat(reply.status()).startsWith("HTTP/1.1 " + status + " ");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:8080");
        assertThat(reply.header("Vary")).isEqualTo("Origin");
    }

    @Test
    void aFullExecutorRefusesInsteadOfStartingThreads() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService one = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
        restart(b -> b.executor(one).admission(head -> {
            asked.add(head);
            goOn.await();
            return ann();
        }));
        try (RawHttp first = RawHttp.connect(server)) {
            first.send("POST", "/Test", Map.of("Content-Type", "application/json"), new byte[] {'{', '}'});
            takeAsked();
            RawHttp.Reply refused = call();
            assertThat(refused.status()).startsWith("HTTP/1.1 503 ");
            assertThat(refused.text()).contains("The server is overloaded");
            assertThat(asked).isEmpty();
        } finally {
            goOn.countDown();
            one.shutdown();
        }
    }

    @Test
    void whoWaitsTooLongForAThreadIsRefused() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService one = Executors.newFixedThreadPool(1);
        restart(b -> b.executor(one).readTimeout(Duration.ofMillis(100)).admission(head -> {
            asked.add(head);
            goOn.await();
            return ann();
        }));
        try (RawHttp first = RawHttp.connect(server)) {
            first.send("POST", "/Test", Map.of("Content-Type", "application/json"), new byte[] {'{', '}'});
            takeAsked();
            RawHttp.Reply refused = call();
            assertThat(refused.status()).startsWith("HTTP/1.1 503 ");
            assertThat(refused.text()).contains("The server could not decide in time");
        } finally {
            goOn.countDown();
            one.shutdown();
        }
        assertThat(one.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(asked).as("who has been answered").isEmpty();
    }

    @Test
    void theDecisionMayComeLaterFromAnyThread() throws Exception {
        CompletableFuture<Admission> decision = new CompletableFuture<>();
        restart(b -> b.admissionLater(head -> {
            asked.add(head);
            return decision;
        }));
        try (RawHttp client = RawHttp.connect(server)) {
            client.send(
                    "POST",
                    "/Test",
                    Map.of("Content-Type", "application/json"),
                    "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(takeAsked().path()).isEqualTo("/Test");
            Thread other = new Thread(() -> decision.complete(ann()), "decides");
            other.start();
            RawHttp.Reply reply = client.reply();
            assertThat(reply.text()).isEqualTo(HttpServers.success("Hello, a"));
            assertThat(reply.header("X-User")).isEqualTo("Ann");
        }
        assertThat(call().text()).isEqualTo(HttpServers.success("Hello, a"));
    }

    @Test
    void noThreadWaitsForADecision() throws Exception {
        CompletableFuture<Admission> decision = new CompletableFuture<>();
        ExecutorService two = Executors.newFixedThreadPool(2);
        restart(b -> b.executor(two).admissionLater(head -> {
            asked.add(head);
            return head.path().equals("/Test") ? CompletableFuture.completedFuture(ann()) : decision;
        }));
        try (RawHttp first = RawHttp.connect(server);
                RawHttp second = RawHttp.connect(server);
                RawHttp third = RawHttp.connect(server)) {
            for (RawHttp waiting : new RawHttp[] {first, second, third}) {
                waiting.send("POST", "/a/b/Deep", Map.of("Content-Type", "application/json"), new byte[] {'{', '}'});
                takeAsked();
            }
            assertThat(call().text()).isEqualTo(HttpServers.success("Hello, a"));
            decision.complete(Admission.refused(403, "No"));
            for (RawHttp waiting : new RawHttp[] {first, second, third}) {
                assertThat(waiting.reply().status()).startsWith("HTTP/1.1 403 ");
            }
        } finally {
            two.shutdown();
        }
    }

    @Test
    void aDecisionThatDoesNotComeInTimeIsARefusal() throws Exception {
        restart(b -> b.readTimeout(Duration.ofMillis(50)).admissionLater(head -> new CompletableFuture<>()));
        RawHttp.Reply reply = call();
        assertThat(reply.status()).startsWith("HTTP/1.1 503 ");
        assertThat(reply.text()).contains("The server could not decide in time");
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void anInterruptThatAPolicyLeavesConcernsNeitherTheBodyNorTheHandler(boolean later, boolean runsAtOnce)
            throws Exception {
        BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        server.stop();
        server = HttpServers.start(
                call -> {
                    interrupted.add(Thread.currentThread().isInterrupted());
                    HttpServers.greet(call);
                },
                b -> {
                    if (runsAtOnce) {
                        b.executor((Executor) Runnable::run);
                    }
                    return later
                            ? b.admissionLater(
                                    head -> CompletableFuture.supplyAsync(() -> leaveInterrupted(head), elsewhere))
                            : b.admission(this::leaveInterrupted);
                });
        try (RawHttp client = RawHttp.connect(server)) {
            client.socket().setSoTimeout(20_000);
            for (int i = 0; i < 3; i++) {
                client.write(
                        "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n");
                takeAsked();
                client.write("{\"name\":\"a\"}"); // so that it is read after the policy has run
                assertThat(client.next().text()).isEqualTo(HttpServers.success("Hello, a"));
                assertThat(interrupted.take()).isFalse();
            }
        } finally {
            elsewhere.shutdown();
        }
    }

    private Admission leaveInterrupted(RequestHead head) {
        Thread.currentThread().interrupt();
        asked.add(head);
        return ann();
    }

    /** Whoever else comes is served, on the same connection too: nothing waits for the policy any more. */
    @Test
    void aPolicyThatBlocksForTooLongRefusesAndIsNotHeardAnyMore() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        BlockingQueue<Boolean> ends = new LinkedBlockingQueue<>();
        restart(b -> b.maxConnections(1).readTimeout(Duration.ofMillis(500)).admission(head -> {
            if (head.header("X-Slow") != null) {
                goOn.await(); // throws if the time of the request interrupts it
                ends.add(true);
            }
            return ann();
        }));
        String head = "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12\r\n";
        try (RawHttp client = RawHttp.connect(server)) {
            client.socket().setSoTimeout(20_000);
            client.write(head + "X-Slow: 1\r\n\r\n{\"name\":\"a\"}");
            RawHttp.Reply late = client.next();
            assertThat(late.status()).startsWith("HTTP/1.1 503 ");
            assertThat(late.text()).contains("The server could not decide in time");
            client.write(head + "\r\n{\"name\":\"a\"}");
            assertThat(client.next().text()).isEqualTo(HttpServers.success("Hello, a"));
            goOn.countDown();
            assertThat(ends.poll(20, TimeUnit.SECONDS)).isTrue();
            client.write(head + "\r\n{\"name\":\"b\"}");
            assertThat(client.next().text()).isEqualTo(HttpServers.success("Hello, b"));
        } finally {
            goOn.countDown();
        }
    }

    @Test
    void aPolicyThatFailsRefuses() throws Exception {
        restart(b -> b.admission(head -> {
            throw new IllegalStateException("no database");
        }));
        RawHttp.Reply reply = call();
        assertThat(reply.status()).startsWith("HTTP/1.1 500 ");
        assertThat(reply.text()).contains("INTERNAL_ERR").doesNotContain("database");
    }

    @Test
    void aServerStopsAlthoughNothingIsDecided() throws Exception {
        CompletableFuture<Admission> decision = new CompletableFuture<>();
        restart(b -> b.admissionLater(head -> {
            asked.add(head);
            return decision;
        }));
        try (RawHttp client = RawHttp.connect(server)) {
            client.send("POST", "/Test", Map.of("Content-Type", "application/json"), new byte[] {'{', '}'});
            takeAsked();
            server.stop();
            assertThat(client.statusOrNone()).isEmpty();
            decision.complete(ann());
        }
    }
}
