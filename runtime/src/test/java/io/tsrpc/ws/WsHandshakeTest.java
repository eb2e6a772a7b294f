package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Admission;
import io.tsrpc.ServerStatus;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who becomes a connection, and as what. */
class WsHandshakeTest extends WsServerTestBase {
    @Test
    void clientThatSaysNothingIsDropped() throws IOException {
        WsServer server = start(b -> b.handshakeTimeout(Duration.ofMillis(50)));
        try (RawSocket socket = new RawSocket(server)) {
            socket.awaitEnd();
        }
        assertThat(connected).isEmpty();
    }

    @Test
    void clientThatStopsHalfwayIsDropped() throws IOException {
        WsServer server = start(b -> b.handshakeTimeout(Duration.ofMillis(50)));
        try (RawSocket socket = new RawSocket(server)) {
            socket.send("GET / HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.awaitEnd();
        }
    }

    @Test
    void requestThatComesByteByByteIsUnderstood() throws Exception {
        WsServer server = start(b -> b);
        try (RawSocket socket = new RawSocket(server)) {
            for (byte b : RawSocket.request(List.of("Sec-WebSocket-Protocol: text"))) {
                socket.send(new byte[] {b});
            }
            assertThat(socket.readHandshake().status()).startsWith("101");
        }
    }

    @Test
    void frameInTheSamePacketAsTheRequestIsRead() throws Exception {
        WsServer server = start(b -> b);
        try (RawSocket socket = new RawSocket(server)) {
            byte[] request = RawSocket.request(List.of());
            byte[] heartbeat = RawSocket.frame(RawSocket.BINARY, true, (byte) 0);
            byte[] both = java.util.Arrays.copyOf(request, request.length + heartbeat.length);
            System.arraycopy(heartbeat, 0, both, request.length, heartbeat.length);
            socket.send(both);
            assertThat(socket.readHandshake().status()).startsWith("101");
            assertThat(socket.receive().payload()).containsExactly(0);
        }
    }

    private static String answer(WsServer server, String request) throws IOException {
        try (RawSocket socket = new RawSocket(server)) {
            socket.send(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.socket().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRequestThatIsNoHandshakeIsToldWhatIsSpokenHere() throws IOException {
        WsServer server = start(b -> b);
        assertThat(answer(server, "GET / HTTP/1.1\nHost: x\n\n"))
                .startsWith("HTTP/1.1 426 Upgrade Required\r\nConnection: Upgrade, close\r\n")
                .contains("\r\nUpgrade: websocket\r\n")
                .endsWith("\r\n\r\nThis server speaks WebSocket; connect with a WebSocket client\n");
        assertThat(answer(server, "POST /user/Login HTTP/1.1\nHost: x\nContent-Length: 0\n\n"))
                .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
                .contains("\r\nAllow: GET\r\n");
        String handshake = """
                GET / HTTP/1.1
                Host: x
                Connection: Upgrade
                Upgrade: WebSocket
                Sec-WebSocket-Version: %s

                """;
        assertThat(answer(server, handshake.formatted("8")))
                .startsWith("HTTP/1.1 426 ")
                .contains("\r\nSec-WebSocket-Version: 13\r\n", "\r\nUpgrade: websocket\r\n");
        assertThat(answer(server, handshake.formatted("13"))).startsWith("HTTP/1.1 400 Bad Request\r\n"); // has no key
        assertThat(answer(server, "hello\n\n")).startsWith("HTTP/1.1 400 Bad Request\r\n");
        String valid = handshake.replace("Host: x", "Host: x\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        assertThat(answer(server, valid.formatted("+13"))).startsWith("HTTP/1.1 426 ");
        assertThat(answer(server, valid.formatted("13").replace("GET", "Get"))).startsWith("HTTP/1.1 405 ");
        assertThat(connected).isEmpty();
    }

    /** What a gateway forwards of it would be a header of the stranger's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-A: b\nAuthorization: admin",
                "X-A: b\rAuthorization: admin",
                "X-A: b\0",
                "X-A: b\n\nPOST / HTTP/1.1"
            })
    void aLineEndsWithAPair(String line) throws IOException {
        try (RawSocket socket = new RawSocket(start(b -> b))) {
            assertThat(socket.shakeHands(List.of(line)).status()).startsWith("400");
        }
    }

    @Test
    void aRequestOfAbsoluteFormIsUnderstood() throws Exception {
        WsServer server = start(b -> b);
        try (RawSocket socket = new RawSocket(server)) {
            String request = new String(RawSocket.request(List.of()), StandardCharsets.US_ASCII);
            socket.send(request.replace("GET / ", "GET http://chat.example.com/room?x=1 ")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.readHandshake().status()).startsWith("101");
            assertThat(take(connected).request().path()).isEqualTo("/room");
        }
    }

    @Test
    void aLoadBalancerLearnsWhetherTheServerIsWell() throws Exception {
        WsServer server = start(b -> b.healthPath("/health").admission(head -> Admission.refused(401, "Nobody")));
        assertThat(answer(server, "GET /health HTTP/1.1\nHost: x\n\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\nOK\n");
        assertThat(answer(server, "HEAD /health HTTP/1.0\n\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\n");
        assertThat(answer(server, "GET /other HTTP/1.1\nHost: x\n\n")).startsWith("HTTP/1.1 426 ");
    }

    @Test
    void healthIsToldToClientsThatWouldRatherSpeakHttp2() throws Exception { // as the JDK's does
        WsServer server = start(b -> b.healthPath("/health"));
        String upgrade = " HTTP/1.1\nHost: x\nConnection: Upgrade, HTTP2-Settings\nHTTP2-Settings: \nUpgrade: h2c\n\n";
        assertThat(answer(server, "GET /health" + upgrade)).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(answer(server, "GET /other" + upgrade)).startsWith("HTTP/1.1 426 ");
    }

    /** By RFC 6455, 4.2.1, and RFC 9112, 3.2 and 5: parts of the request, and what is there instead. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / | get /",
                "HTTP/1.1 | HTTP/1.0",
                "dGhlIHNhbXBsZSBub25jZQ== | dGhlIHNhbXBsZSBub25jZQ",
                "dGhlIHNhbXBsZSBub25jZQ== | dGhlIHNhbXBsZSBub25jZQ==dGhl",
                "dGhlIHNhbXBsZSBub25jZQ== | dGhlIHNhbXBsZSBub25j",
                "dGhlIHNhbXBsZSBub25jZQ== | dGhlIHNhbXBsZSBub25_ZQ==",
                "dGhlIHNhbXBsZSBub25jZQ== | x",
                "Host: localhost | Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==~Host: localhost",
                "Host: localhost | Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==~Host: localhost",
                "Host: localhost | Sec-WebSocket-Version: 13~Host: localhost",
                "Host: localhost | Content-Length: 2~Host: localhost",
                "Host: localhost | Content-Length: 0~Content-Length: 0~Host: localhost",
                "Host: localhost | Content-Length: +0~Host: localhost",
                "Host: localhost | Transfer-Encoding: chunked~Host: localhost",
                "Connection: Upgrade | Connection: no-upgrade",
                "Host: localhost | X: a",
                "Host: localhost | Host: localhost~Host: localhost",
                "Host: localhost | Host: localhost~host: b",
                "Host: localhost | Host: localhost,b",
                "Host: localhost | Host: b@localhost",
                "Host: localhost | Host: localhost~Origin: http://localhost~Origin: http://localhost",
                "Host: localhost | Host: localhost~Authorization: a~Authorization: b",
                "Host: localhost | Host: localhost~Origin : http://evil.example.com",
                "Host: localhost | Host: localhost~ X: folded",
                "Host: localhost | Host: localhost~no header"
            })
    void whatIsNotQuiteAHandshakeIsRefused(String part, String instead) throws IOException {
        WsServer server = start(b -> b.allowedOrigins("*"));
        String request = new String(RawSocket.request(List.of()), StandardCharsets.US_ASCII)
                .replace(part, instead.replace("~", "\r\n"));
        try (RawSocket socket = new RawSocket(server)) {
            socket.send(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.readHandshake().status()).isEqualTo("400 Bad Request");
        }
        assertThat(connected).isEmpty();
    }

    @Test
    void whatIsSpelledInAnotherWayIsAHandshake() throws IOException {
        WsServer server = start(b -> b);
        try (RawSocket socket = new RawSocket(server)) {
            socket.send(new String(RawSocket.request(List.of("Content-Length: 0")), StandardCharsets.US_ASCII)
                    .replace("Connection: Upgrade", "connection: keep-alive, upgrade")
                    .replace("websocket", "WebSocket")
                    .replace("Host: ", "HOST:")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.readHandshake().status()).startsWith("101");
        }
    }

    @Test
    void whoRunsTheProcessLearnsThatItIsAlive() throws Exception {
        WsServer server = start(b -> b.livePath("/live").admission(head -> Admission.refused(401, "Nobody")));
        assertThat(answer(server, "GET /live HTTP/1.1\nHost: a\n\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\nOK\n");
        assertThat(answer(server, "POST /live HTTP/1.1\nHost: a\n\n")).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void healthIsToldToNobodyWhoseRequestIsNotClear() throws IOException {
        WsServer server = start(b -> b.healthPath("/health"));
        assertThat(answer(server, "GET /health HTTP/1.1\n\n"))
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .endsWith("\r\n\r\nThe request has no Host\n");
        assertThat(answer(server, "GET /health HTTP/1.0\nHost: a\nHost: a\n\n"))
                .endsWith("\r\n\r\nThe request has more than one Host\n");
    }

    @Test
    void manyHeadersAreRefused() throws IOException {
        WsServer server = start(b -> b);
        try (RawSocket socket = new RawSocket(server)) {
            socket.send(RawSocket.request(Collections.nCopies(100, "a: b")));
            assertThat(socket.readHandshake().status()).startsWith("431");
        }
    }

    @Test
    void linesThatEndInLfAloneAreRefusedAtOnce() throws IOException {
        WsServer server = start(b -> b.handshakeTimeout(Duration.ZERO));
        try (RawSocket socket = new RawSocket(server)) {
            socket.send("GET / HTTP/1.1\nHost: x\n\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.readHandshake().status()).startsWith("400");
        }
    }

    /** A client with TLS waits for an answer before it sends more. */
    @Test
    void whatIsNoRequestIsRefusedWithItsFirstByte() throws IOException {
        WsServer server = start(b -> b.handshakeTimeout(Duration.ZERO));
        try (RawSocket socket = new RawSocket(server)) {
            socket.send(new byte[] {22});
            assertThat(socket.readHandshake().status()).startsWith("400");
        }
    }

    @Test
    void headersOverTheLimitAreRefused() throws IOException {
        WsServer server = start(b -> b);
        try (RawSocket socket = new RawSocket(server)) {
            socket.send(RawSocket.request(List.of("X-Long: " + "x".repeat(16 << 10))));
            assertThat(socket.readHandshake().status()).startsWith("431");
            socket.awaitEnd();
        }
    }

    private static String statusFor(WsServer server, String... headers) throws IOException {
        try (RawSocket socket = new RawSocket(server)) {
            return socket.shakeHands(List.of(headers)).status().substring(0, 3);
        }
    }

    @Test
    void aForeignPageCannotConnect() throws IOException {
        WsServer server = start(b -> b);
        assertThat(statusFor(server)).isEqualTo("101");
        assertThat(statusFor(server, "Origin: http://127.0.0.1:" + server.port()))
                .isEqualTo("101");
        assertThat(statusFor(server, "Origin: http://localhost:5173")).isEqualTo("101");
        assertThat(statusFor(server, "Origin: https://evil.example.com")).isEqualTo("403");
        assertThat(statusFor(server, "Origin: null")).isEqualTo("403");
    }

    @Test
    void allowedOriginsMayConnect() throws IOException {
        WsServer server = start(b -> b.allowedOrigins("https://chat.example.com"));
        assertThat(statusFor(server, "Origin: https://Chat.example.com")).isEqualTo("101");
        assertThat(statusFor(server, "Origin: https://evil.example.com")).isEqualTo("403");
        assertThat(statusFor(server)).isEqualTo("101");
    }

    @Test
    void socketsOverTheLimitAreClosedUnread() throws IOException {
        WsServer server = start(b -> b.maxConnections(1).handshakeTimeout(Duration.ZERO)); // nothing else closes it
        try (RawSocket first = RawSocket.open(server);
                RawSocket second = new RawSocket(server)) {
            second.awaitEnd();
            first.sendBinary((byte) 0);
            assertThat(first.receive().payload()).containsExactly(0);
        }
        await().untilAsserted(() -> {
            try (RawSocket third = new RawSocket(server)) {
                assertThat(third.shakeHands().status()).startsWith("101");
            }
        });
    }

    @Test
    void addressIsTheProxysWordOnlyIfTheProxyIsTrusted() throws Exception {
        WsServer trusting = make(b -> b.trustedProxies("127.0.0.0/8", "10.0.0.1"));
        trusting.start();
        List<String> headers = List.of("X-Forwarded-For: 6.6.6.6, 1.2.3.4", "X-Forwarded-For: 10.0.0.1");
        try (RawSocket socket = new RawSocket(trusting)) {
            socket.shakeHands(headers);
            assertThat(take(connected).ip()).isEqualTo("1.2.3.4");
        } finally {
            trusting.stop();
        }
        try (RawSocket socket = new RawSocket(start(b -> b))) {
            socket.shakeHands(headers);
            assertThat(take(connected).ip()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void whoeverConnectsWhileTheServerIsStoppingIsToldToComeBack() throws Exception {
        WsServer server = start(b -> b);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        server.implementApi(VectorProto.DEEP, call -> {
            running.countDown();
            goOn.await();
            call.succ(java.util.Map.of("ok", true));
        });
        try (RawSocket busy = RawSocket.open(server, "text")) {
            busy.sendText("[\"a/b/Deep\",{},1]");
            running.await();
            var stopped = server.gracefulStop(Duration.ofMinutes(1));
            assertThat(server.status()).isEqualTo(ServerStatus.CLOSING);
            try (RawSocket late = RawSocket.open(server, "text")) {
                assertClosed(late, 1012, "");
            }
            goOn.countDown();
            assertThat(busy.receive().text()).isEqualTo("[\"a/b/Deep\",{\"isSucc\":true,\"res\":{\"ok\":true}},1]");
            assertClosed(busy, 1000, "Server stopped");
            busy.sendClose(1000);
            stopped.join();
        }
    }
}
