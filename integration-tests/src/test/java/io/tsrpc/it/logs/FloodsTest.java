package io.tsrpc.it.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.http.HttpServer;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.ws.WsServer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** What strangers and full executors can cause ten thousand times makes a handful of lines. */
class FloodsTest {
    private static final int MANY = 10_000;
    private static final int SEVERAL = 1_000;
    private static final int HANDFUL = 10;

    /** A line says how many were left out: with the one that it logs, they are all. */
    private static void assertHandful(CapturedLog log, String what) {
        List<CapturedLog.Entry> lines = log.entriesWith(what);
        assertThat(lines).as(what).hasSizeBetween(2, HANDFUL);
        assertThat(lines.get(1).line()).endsWith("(8 more like this were not logged)");
        assertThat(log.lines()).as("all lines").hasSizeLessThan(20 * HANDFUL);
    }

    @Test
    void connectionsThatAreRefused() throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.INFO);
                WsServer server = WsServer.builder(SuiteProtocol.PROTO)
                        .port(0)
                        .maxConnections(1)
                        .allowUnhandledApis(true)
                        .build()) {
            server.start();
            try (Socket first = connect(server)) {
                for (int i = 0; i < MANY; i++) {
                    try (Socket refused = connect(server)) {
                        assertThat(refused.getInputStream().read()).isEqualTo(-1);
                    }
                }
                assertThat(first.isConnected()).isTrue();
            }
            assertHandful(log, "Refused a connection");
        }
    }

    private static Socket connect(WsServer server) throws Exception {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    @Test
    void requestsWhoseProtocolIsAnotherOne() throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.INFO);
                HttpServer server = HttpServer.builder(SuiteProtocol.PROTO)
                        .port(0)
                        .allowUnhandledApis(true)
                        .build()) {
            server.start();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(unknownService()))
                    .build();
            HttpClient http = HttpClient.newHttpClient();
            for (int i = 0; i < MANY; i++) {
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("INPUT_DATA_ERR");
            }
            assertHandful(log, "the protocol of the client is another one");
        }
    }

    @Test
    void requestsBeyondMaxConnections() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (CapturedLog log = new CapturedLog(CapturedLog.INFO);
                HttpServer server = HttpServer.builder(SuiteProtocol.PROTO)
                        .port(0)
                        .maxConnections(1)
                        .allowUnhandledApis(true)
                        .routes(routes -> routes.get("/slow", exchange -> {
                            begun.countDown();
                            goOn.await();
                        }))
                        .build()) {
            server.start();
            HttpClient http = HttpClient.newHttpClient();
            URI uri = URI.create("http://127.0.0.1:" + server.port());
            var first = http.sendAsync(
                    HttpRequest.newBuilder(uri.resolve("/slow")).build(), HttpResponse.BodyHandlers.discarding());
            begun.await();
            post(http, uri, 503);
            goOn.countDown();
            assertThat(first.join().statusCode()).isEqualTo(204);
            assertHandful(log, "Refused a request with status 503");
        }
    }

    @Test
    void admissionsThatFail() throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.INFO);
                HttpServer server = HttpServer.builder(SuiteProtocol.PROTO)
                        .port(0)
                        .allowUnhandledApis(true)
                        .admission(head -> {
                            throw new IllegalStateException("as a test does it");
                        })
                        .build()) {
            server.start();
            post(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + server.port()), 500);
            assertHandful(log, "The admission policy failed");
        }
    }

    private static void post(HttpClient http, URI uri, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        for (int i = 0; i < SEVERAL; i++) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(status);
        }
    }

    /** A binary request of the service 9,999: TSRPC's envelope with an empty body. */
    private static byte[] unknownService() {
        return new byte[] {2, 0x29, (byte) 0x8f, 0x4e, 0x2c, 0};
    }

    @Test
    void tasksThatTheExecutorDoesNotTake() throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.INFO);
                InnerServer server = InnerServer.builder(SuiteProtocol.PROTO)
                        .allowUnhandledApis(true)
                        .executor(task -> {
                            throw new RejectedExecutionException("full");
                        })
                        .build()) {
            server.start();
            for (int i = 0; i < MANY; i++) {
                assertThat(server.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("x"))
                                .join()
                                .err())
                        .isNotNull();
            }
            assertHandful(log, "The executor did not take a task");
        }
    }
}
