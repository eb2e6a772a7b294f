package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client over HTTP, against servers and networks that misbehave. */
@Timeout(30)
class HttpClientTest {
    private static final TsrpcError UNREADABLE =
            TsrpcError.of("Parse server output error", TsrpcErrorType.SERVER_ERROR);

    private final Map<String, Object> req = Map.of("name", "a");
    private final Map<String, Object> msg = Map.of("text", "x");
    private final ScriptedHttpServer server = ScriptedHttpServer.started();
    private final HttpClient binary = HttpClient.of(VectorProto.PROTO, server.url());
    private final HttpClient json = HttpClient.of(VectorProto.PROTO, server.url() + "/", o -> o.json(true));
    private final CountDownLatch hang = new CountDownLatch(1);

    @AfterEach
    void stop() {
        hang.countDown();
        binary.close();
        json.close();
        server.close();
    }

    private void hang() {
        server.onRequest(exchange -> {
            try {
                hang.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static TsrpcError network(String message, String code) {
        return TsrpcError.of(message, TsrpcErrorType.NETWORK_ERROR, code);
    }

    private static TsrpcError client(String message, String code) {
        return TsrpcError.of(message, TsrpcErrorType.CLIENT_ERROR, code);
    }

    /** What the client adds to an error if the answer does not come from a TSRPC server. */
    private static TsrpcError answered(TsrpcError error, int code, String status, String content) {
        return error.with("httpCode", code).with("cause", "The server answered `" + status + "` with " + content);
    }

    private TsrpcError errorOf(HttpClient client) {
        return Objects.requireNonNull(
                client.callApi(VectorProto.TEST, req).join().err());
    }

    @Test
    void aBinaryCallIsPostedToTheServersUrl() throws InterruptedException {
        server.answers(200, "0128050128026f6b");
        ApiFuture<Map<String, Object>> call = binary.callApi(VectorProto.TEST, req);
        assertThat(call.join()).isEqualTo(ApiReturn.success(Map.of("reply", "ok")));
        assertThat(call.sn()).hasValue(1);
        assertThat(server.request()).isEqualTo("HTTP/1.1 POST / application/octet-stream 0229002c0401280161");
    }

    @Test
    void aJsonCallIsPostedToTheNameOfTheApi() throws InterruptedException {
        server.answers(200, "{\"isSucc\":true,\"res\":{\"ok\":true}}");
        assertThat(json.callApi(VectorProto.DEEP, Map.of()).join().isSucc()).isTrue();
        assertThat(server.request()).isEqualTo("HTTP/1.1 POST /a/b/Deep application/json {}");
    }

    @Test
    void messagesArePostedToo() throws InterruptedException {
        assertThat(binary.sendMsg(VectorProto.CHAT, msg).join()).isEqualTo(SendResult.success());
        assertThat(server.request()).isEqualTo("HTTP/1.1 POST / application/octet-stream 0229022c0401280178");
        assertThat(json.sendMsg(VectorProto.NOTE, Map.of("v", 1L)).join()).isEqualTo(SendResult.success());
        assertThat(server.request()).isEqualTo("HTTP/1.1 POST /a/Note?type=msg application/json {\"v\":1}");
    }

    @Test
    void aMessageThatTheServerRefusesIsAFailure() {
        server.answers(200, "{\"isSucc\":false,\"err\":{\"message\":\"m\",\"type\":\"ServerError\",\"code\":\"C\"}}");
        TsrpcError expected = TsrpcError.of("m", TsrpcErrorType.SERVER_ERROR, "C");
        assertThat(json.sendMsg(VectorProto.CHAT, msg).join().err()).isEqualTo(expected);
        server.answers(200, "012f0328016d2d013301000143");
        assertThat(binary.sendMsg(VectorProto.CHAT, msg).join().err()).isEqualTo(expected);
        server.answers(503, "");
        assertThat(binary.sendMsg(VectorProto.CHAT, msg).join().err())
                .isEqualTo(answered(UNREADABLE, 503, "503 Service Unavailable", "no content"));
    }

    /** An error without the text that says what of the reply cannot be read. */
    private static TsrpcError withoutPlace(@Nullable TsrpcError err) {
        Map<String, Object> extra = new HashMap<>(Objects.requireNonNull(err).extra());
        assertThat(extra.remove("cause")).isInstanceOf(String.class);
        return new TsrpcError(err.message(), err.type(), err.code(), extra);
    }

    @Test
    void theBodyCountsAndNotTheStatus() {
        server.answers(500, "{\"isSucc\":false,\"err\":{\"message\":\"m\",\"type\":\"ServerError\",\"code\":\"C\"}}");
        assertThat(errorOf(json)).isEqualTo(TsrpcError.of("m", TsrpcErrorType.SERVER_ERROR, "C"));
    }

    @Test
    void anAnswerThatMakesNoSenseIsAServerError() {
        server.answers(200, "ff");
        assertThat(withoutPlace(errorOf(binary))).isEqualTo(UNREADABLE);
        server.answers(503, "");
        assertThat(errorOf(binary)).isEqualTo(answered(UNREADABLE, 503, "503 Service Unavailable", "no content"));
        server.answers(502, "<html>Bad Gateway</html>");
        assertThat(errorOf(json))
                .isEqualTo(answered(
                        UNREADABLE, 502, "502 Bad Gateway", "24 bytes of unknown type: `<html>Bad Gateway</html>`"));
        for (String body :
                new String[] {"null", "{}", "{\"isSucc\":true}", "{\"isSucc\":true,\"res\":{\"reply\":1}}"}) {
            server.answers(200, body);
            assertThat(withoutPlace(errorOf(json))).as(body).isEqualTo(UNREADABLE);
        }
    }

    @Test
    void anEmptyAnswerSaysWhatItIs() {
        TsrpcError timeout = network("Request Timeout", "TIMEOUT");
        server.answers(204, "");
        assertThat(errorOf(json)).isEqualTo(answered(timeout, 204, "204 No Content", "no content"));
        server.answers(503, "");
        assertThat(errorOf(json)).isEqualTo(answered(timeout, 503, "503 Service Unavailable", "no content"));
        server.onRequest(exchange -> {
            exchange.getResponseHeaders().add("Location", "https://elsewhere.example/?code=s3cret#s3cret");
            ScriptedHttpServer.answer(exchange, 301, "");
        });
        assertThat(errorOf(json))
                .isEqualTo(answered(
                        timeout,
                        301,
                        "301 Moved Permanently",
                        "no content, and redirects to https://elsewhere.example/"));
    }

    @Test
    void aPageInsteadOfAnAnswerIsNamed() {
        server.onRequest(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            ScriptedHttpServer.answer(exchange, 200, "<html>Welcome</html>");
        });
        assertThat(errorOf(json))
                .isEqualTo(UNREADABLE.with(
                        "cause", "The server answered `200 OK` with 20 bytes of text/html: `<html>Welcome</html>`"));
    }

    @Test
    void aConnectionClosedInsteadOfAnAnswerSaysWhy() {
        server.onRequest(exchange -> {
            exchange.getResponseHeaders().add("X-TSRPC-Close-Reason", "my reason");
            ScriptedHttpServer.answer(exchange, 200, "");
        });
        assertThat(errorOf(binary)).isEqualTo(UNREADABLE.with("closeReason", "my reason"));
        assertThat(errorOf(json))
                .isEqualTo(network("Request Timeout", "TIMEOUT").with("closeReason", "my reason"));
    }

    @Test
    void aCallThatTakesTooLongReturnsNodesError() {
        hang();
        TsrpcError expected = network("Request timeout", "ECONNABORTED");
        assertThat(binary.callApi(VectorProto.TEST, req, CallOptions.timeout(Duration.ofMillis(30)))
                        .join()
                        .err())
                .isEqualTo(expected);
        try (HttpClient hasty = HttpClient.of(VectorProto.PROTO, server.url(), o -> o.timeout(Duration.ofMillis(30)))) {
            assertThat(hasty.sendMsg(VectorProto.CHAT, msg).join().err()).isEqualTo(expected);
        }
    }

    @Test
    void aRefusedConnectionReturnsNodesError() throws IOException {
        int port = freePort();
        try (HttpClient refused = HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:" + port)) {
            assertThat(errorOf(refused)).isEqualTo(network("connect ECONNREFUSED 127.0.0.1:" + port, "ECONNREFUSED"));
            assertThat(refused.sendMsg(VectorProto.CHAT, msg).join().err())
                    .isEqualTo(network("connect ECONNREFUSED 127.0.0.1:" + port, "ECONNREFUSED"));
        }
    }

    @Test
    void anUnknownHostReturnsNodesError() {
        try (HttpClient lost = HttpClient.of(VectorProto.PROTO, "http://no-such-host.invalid")) {
            assertThat(errorOf(lost)).isEqualTo(network("getaddrinfo ENOTFOUND no-such-host.invalid", "ENOTFOUND"));
        }
    }

    @Test
    void aServerThatHangsUpReturnsNodesError() throws IOException {
        try (ServerSocket rude = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                HttpClient client = HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:" + rude.getLocalPort())) {
            ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
            try (Socket socket = rude.accept()) {
                assertThat(socket.getInputStream().read()).isEqualTo('P');
                socket.getInputStream().readNBytes(100);
            }
            assertThat(Objects.requireNonNull(call.join().err()).hasCode("ECONNRESET"))
                    .as("%s", call.join())
                    .isTrue();
        }
    }

    @Test
    void anAnswerBeyondTheLimitIsNotRead() {
        server.answers(200, "01".repeat(2_000));
        try (HttpClient small = HttpClient.of(VectorProto.PROTO, server.url(), o -> o.maxMessageSize(1_000))) {
            assertThat(errorOf(small))
                    .isEqualTo(TsrpcError.of(
                            "The answer is larger than 1000 bytes, the client's maxMessageSize",
                            TsrpcErrorType.SERVER_ERROR,
                            "ANSWER_TOO_LARGE"));
        }
    }

    @Test
    void abortingCancelsTheRequest() throws IOException {
        try (ServerSocket waiting = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                HttpClient client = HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:" + waiting.getLocalPort())) {
            ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
            try (Socket socket = waiting.accept()) {
                assertThat(socket.getInputStream().read()).isEqualTo('P');
                call.abort();
                assertThat(call.join().err()).isEqualTo(client("Aborted", "ABORTED"));
                socket.getInputStream().readAllBytes(); // ends when the client disconnects
            }
        }
    }

    @Test
    void closingTheClientEndsWhatIsUnderWay() {
        hang();
        ApiFuture<Map<String, Object>> call = binary.callApi(VectorProto.TEST, req);
        TsrpcFuture<SendResult> sending = binary.sendMsg(VectorProto.CHAT, msg);
        binary.close();
        TsrpcError expected = client("The client is closed", "ABORTED");
        assertThat(call.join().err()).isEqualTo(expected);
        assertThat(sending.join().err()).isEqualTo(expected);
        assertThat(errorOf(binary)).isEqualTo(expected);
        assertThat(binary.sendMsg(VectorProto.CHAT, msg).join().err()).isEqualTo(expected);
    }

    @Test
    void aReceiveFlowThatStopsStopsTheCall() {
        server.answers(200, "0128050128026f6b");
        binary.flows().preRecvDataFlow().push(data -> null);
        assertThat(errorOf(binary)).isEqualTo(client("Canceled by preRecvDataFlow", "STOPPED_BY_FLOW"));
    }

    @Test
    void chainedFunctionsRunOnTheClientsExecutorWhichMayBlock() {
        CompletableFuture<String> thread = new CompletableFuture<>();
        CountDownLatch chained = new CountDownLatch(1);
        server.onRequest(exchange -> {
            try {
                chained.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ScriptedHttpServer.answer(exchange, 200, "0128050128026f6b");
        });
        ExecutorService executor = Executors.newCachedThreadPool(task -> new Thread(task, "mine"));
        try (HttpClient client = HttpClient.of(VectorProto.PROTO, server.url(), o -> o.executor(executor))) {
            var unused = client.callApi(VectorProto.TEST, req).thenAccept(ret -> {
                client.callApi(VectorProto.TEST, req).join();
                thread.complete(Thread.currentThread().getName());
            });
            chained.countDown();
            assertThat(thread.join()).isEqualTo("mine");
        }
        executor.shutdown();
    }

    @Test
    void postSendMsgFlowRunsWhenTheMessageHasBeenTaken() {
        CountDownLatch ran = new CountDownLatch(1);
        binary.flows().postSendMsgFlow().push(m -> {
            ran.countDown();
            return m;
        });
        binary.sendMsg(VectorProto.CHAT, msg).join();
        await().until(() -> ran.getCount() == 0);
    }

    @Test
    void urlsOfOtherSchemesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpClient.of(VectorProto.PROTO, "ws://localhost"));
        assertThatIllegalArgumentException().isThrownBy(() -> HttpClient.of(VectorProto.PROTO, "localhost:3000"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
