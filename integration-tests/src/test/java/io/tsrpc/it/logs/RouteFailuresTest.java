package io.tsrpc.it.logs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.http.HttpServer;
import io.tsrpc.http.Routes;
import io.tsrpc.it.protocols.SuiteProtocol;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What handlers of routes and policies throw: the client's fault or theirs. */
class RouteFailuresTest {
    private static final byte[] PART = new byte[10_000];

    private final CountDownLatch gone = new CountDownLatch(1);

    private void addDownloads(Routes routes) {
        routes.get("/closed", exchange -> {
                    try (OutputStream out = exchange.stream("text/plain")) {
                        writeEndlessly(out);
                    }
                })
                .get("/buffered", exchange -> {
                    try (OutputStream out = new BufferedOutputStream(exchange.stream("text/plain"))) {
                        writeEndlessly(out);
                    }
                })
                .get("/text", exchange -> {
                    try (Writer out = new OutputStreamWriter(exchange.stream("text/plain"), US_ASCII)) {
                        while (true) {
                            out.write("text");
                        }
                    }
                })
                .get("/wrapped", exchange -> {
                    try (OutputStream out = exchange.stream("text/plain")) {
                        writeEndlessly(out);
                    } catch (IOException e) {
                        throw new IllegalStateException("The download failed", e);
                    }
                })
                .get("/late", exchange -> {
                    gone.await();
                    writeEndlessly(exchange.stream("text/plain"));
                })
                .put(
                        "/lines",
                        exchange -> exchange.send(
                                "text/plain",
                                Long.toString(new BufferedReader(new InputStreamReader(exchange.body(), US_ASCII))
                                        .lines()
                                        .count())));
    }

    private static void writeEndlessly(OutputStream out) throws IOException {
        while (true) {
            out.write(PART);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /closed", "GET /buffered", "GET /text", "GET /wrapped", "GET /late", "PUT /lines"})
    void aClientThatGoesAwayIsNoFaultOfTheHandler(String request) throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.DEBUG);
                HttpServer server = started(builder -> builder.routes(this::addDownloads))) {
            send(server, request, "Content-Length: " + (request.startsWith("PUT") ? 100 : 0));
            gone.countDown();
            await().until(() -> !log.entriesWith("The client of a route is gone")
                            .isEmpty()
                    || log.entries().stream().anyMatch(entry -> entry.level().equals("ERROR")));
            assertThat(log.entries()).extracting(CapturedLog.Entry::level).doesNotContain("WARN", "ERROR");
        }
    }

    /** Sends a request, or a part of it, and resets the connection. */
    private static void send(HttpServer server, String request, String header) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n").getBytes(US_ASCII));
            if (!request.endsWith("/late") && !request.startsWith("PUT")) {
                assertThat(client.getInputStream().read()).isEqualTo('H');
            }
            client.setSoLinger(true, 0);
        }
    }

    private static HttpServer started(UnaryOperator<HttpServer.Builder> options) {
        HttpServer server = options.apply(
                        HttpServer.builder(SuiteProtocol.PROTO).port(0).allowUnhandledApis(true))
                .build();
        server.start();
        return server;
    }

    @Test
    void failuresOfARouteHideNoOthers() throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.INFO);
                HttpServer server = started(builder -> builder.routes(routes -> routes.get("/one", exchange -> {
                            throw new IllegalStateException("of the first");
                        })
                        .get("/other", exchange -> {
                            throw new IllegalStateException("of the second");
                        })))) {
            for (String path : new String[] {"/one", "/one", "/one", "/other", "/other"}) {
                assertThat(answer(server, path, "")).startsWith("HTTP/1.1 500 ");
            }
            assertThat(log.entriesWith("The handler of the route /one failed")).hasSize(1);
            assertThat(log.entriesWith("The handler of the route /other failed"))
                    .singleElement()
                    .extracting(CapturedLog.Entry::text)
                    .asString()
                    .contains("of the second");
        }
    }

    @Test
    void failuresOfTheAdmissionHideNoOthers() throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.INFO);
                HttpServer server = started(builder -> builder.admission(head -> {
                            if ("malformed".equals(head.header("X-Token"))) {
                                throw new IllegalArgumentException("a malformed token");
                            }
                            throw new IllegalStateException("no database");
                        })
                        .routes(routes -> routes.get("/", exchange -> exchange.send("text/plain", "never"))))) {
            for (String token : new String[] {"malformed", "malformed", "malformed", "good", "good"}) {
                assertThat(answer(server, "/", "X-Token: " + token + "\r\n")).startsWith("HTTP/1.1 500 ");
            }
            assertThat(log.entriesWith("a malformed token")).hasSize(1);
            assertThat(log.entriesWith("no database")).hasSize(1);
        }
    }

    private static String answer(HttpServer server, String path, String header) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + header + "\r\n")
                            .getBytes(US_ASCII));
            return new String(client.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
