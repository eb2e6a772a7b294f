package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ServerStatus;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

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

    @Test
    void requestThatIsNoHandshakeIsNotFound() throws IOException {
        WsServer server = start(b -> b);
        try (RawSocket socket = new RawSocket(server)) {
            socket.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.readHandshake().status()).startsWith("404");
            socket.awaitEnd();
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

    @Test
    void foreignPagesAreRefusedIfOriginsAreGiven() throws IOException {
        WsServer server = start(b -> b.allowedOrigins("https://chat.example.com"));
        try (RawSocket foreign = new RawSocket(server);
                RawSocket own = new RawSocket(server);
                RawSocket none = new RawSocket(server)) {
            assertThat(foreign.shakeHands(List.of("Origin: https://evil.example.com"))
                            .status())
                    .startsWith("403");
            foreign.awaitEnd();
            assertThat(own.shakeHands(List.of("Origin: https://Chat.example.com"))
                            .status())
                    .startsWith("101");
            assertThat(none.shakeHands().status()).startsWith("101");
        }
    }

    @Test
    void socketsOverTheLimitAreClosedUnread() throws IOException {
        WsServer server = start(b -> b.maxConnections(1));
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
