package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.SendResult;
import io.tsrpc.proto.MsgService;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that mean harm, and user code that fails badly: nobody else feels it, and nothing is left. */
@Timeout(60)
class WsHostileTest extends WsServerTestBase {
    private static final String DEEP = "[".repeat(100_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[]",
                "{}",
                "null",
                "[\"Nobody\",{}]",
                "[\"Test\",{\"name\":\"x\"},1",
                "[\"a/Note\",{\"v\":DEEP}]",
                "[\"Test\",{\"name\":\"x\"},DEEP]",
                "[DEEP",
                "[\"a/Note\",{\"v\":1e-999999999999}]x",
            })
    void textThatIsNoRequestClosesWithAReason(String template) throws Exception {
        WsServer server = serving();
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText(template.replace("DEEP", DEEP));
            RawSocket.Received close = socket.receive(RawSocket.CLOSE);
            assertThat(close.closeCode()).isEqualTo(1000);
            assertThat(close.closeReason()).isNotEmpty().isNotEqualTo("Internal Server Error");
        }
        assertServes(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"Nobody\",{},1]",
                "[{},{},1]",
                "[\"Test\",null,1]",
                "[\"Test\",{\"name\":1e99999},1]",
                "[\"Test\",{\"name\":\"x\",\"n\":1e400},1]",
                "[\"Test\",{\"name\":NESTED},1]",
                "[\"Test\",{\"name\":\"x\",\"unknown\":NESTED},1]",
                "[\"Test\",NESTED,1]",
            })
    void callThatMakesNoSenseIsAnsweredAndTheConnectionLives(String call) throws Exception {
        WsServer server = serving();
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText(call.replace("NESTED", "[{\"a\":".repeat(50_000) + "1" + "}]".repeat(50_000)));
            assertThat(socket.receive().text())
                    .contains("\"isSucc\":false", "\"code\":\"INPUT_DATA_ERR\"")
                    .endsWith(",1]");
            socket.sendText("[\"Test\",{\"name\":\"x\"},2]");
            assertThat(socket.receive().text()).startsWith("[\"Test\",{\"isSucc\":true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1e300", "\"x\"", "true", "[]", "{\"a\":1}", "9007199254740993"})
    void serialNumberOfAnyKindComesBack(String sn) throws Exception {
        WsServer server = serving();
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText("[\"Test\",{\"name\":\"x\"}," + sn + "]");
            assertThat(socket.receive().text()).startsWith("[\"Test\",{\"isSucc\":true");
        }
    }

    @Test
    void whoDoesNotAnswerACloseIsNoOpenConnectionMeanwhile() throws Exception {
        WsServer server = start(b -> b.closeTimeout(Duration.ZERO));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            await().until(() -> server.connections().size() == 1);
            Connection conn = server.connections().get(0);
            socket.send(new byte[] {(byte) 0xc2, (byte) 0x80, 0, 0, 0, 0}); // reserved bits
            assertThat(socket.receive(RawSocket.CLOSE).closeCode()).isEqualTo(1002);
            await().until(() -> server.connections().isEmpty());
            assertThat(conn.status()).isEqualTo(ConnectionStatus.CLOSING);
            assertThat(server.broadcastMsg(VectorProto.NOTE, Map.of("v", 1L))).isEqualTo(SendResult.success());
        }
    }

    @Test
    void randomBinaryFramesCloseOrAreAnswered() throws Exception {
        WsServer server = serving();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 1 && random.nextBoolean()) {
                bytes[0] = 2;
                bytes[1] = 0x29;
            }
            try (RawSocket socket = RawSocket.open(server, "buffer")) {
                socket.sendBinary(bytes);
                socket.sendClose(1000);
                assertThat(socket.receive(RawSocket.CLOSE).closeReason()).isNotEqualTo("Internal Server Error");
            }
        }
        assertServes(server);
    }

    @Test
    void randomBytesInsteadOfFramesOrHandshakesEndTheConnection() throws Exception {
        WsServer server = serving();
        Random random = new Random(8);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            try (RawSocket socket = new RawSocket(server)) {
                if (i % 2 == 0) {
                    var unused = socket.shakeHands("text");
                }
                send(socket, bytes);
                send(socket, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.socket().shutdownOutput();
                socket.awaitEnd();
            }
        }
        assertServes(server);
        awaitNoConnections(server);
    }

    @Test
    void closeWhoseReasonIsNoUtf8IsRefusedAsSuch() throws Exception {
        WsServer server = serving();
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.send(RawSocket.frame(RawSocket.CLOSE, true, (byte) 3, (byte) 0xe8, (byte) 0xff));
            assertClosed(socket, 1007, "Text must be UTF-8");
        }
    }

    private static void send(RawSocket socket, byte[] bytes) {
        try {
            socket.send(bytes);
        } catch (IOException e) {
            assertThat(e).isNotNull(); // the server was faster to close
        }
    }

    @Test
    void codecThatThrowsAnErrorFailsItsMessageOnly() throws Exception {
        BlockingQueue<SendResult> results = new LinkedBlockingQueue<>();
        WsServer server = serving();
        MsgService<Map<String, Object>> note = VectorProto.NOTE;
        try (RawSocket socket = RawSocket.open(server, "text")) {
            Connection conn = take(connected);
            results.add(conn.sendMsg(note, Map.of("v", new Exploding())));
            assertThat(take(results).isSucc()).isFalse();
            assertThat(server.broadcastMsg(note, Map.of("v", new Exploding())).isSucc())
                    .isFalse();
            assertThat(conn.sendMsg(VectorProto.CHAT, chat("fine")).isSucc()).isTrue();
            assertThat(socket.receive().text()).contains("fine");
        }
    }

    /** A list that cannot be read. */
    private static final class Exploding extends java.util.AbstractList<Object> {
        @Override
        public Object get(int index) {
            throw new AssertionError("as a test does it");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    @Test
    void errorsOfHandlersAreAnswersOfTheirCallsOnly() throws Exception {
        WsServer server = start(b -> b);
        server.implementApi(VectorProto.TEST, call -> {
            throw "oom".equals(call.req().get("name"))
                    ? new OutOfMemoryError("as a test does it")
                    : new StackOverflowError();
        });
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText("[\"Test\",{\"name\":\"oom\"},1]");
            assertThat(socket.receive().text()).contains("INTERNAL_ERR");
            socket.sendText("[\"Test\",{\"name\":\"so\"},2]");
            assertThat(socket.receive().text()).contains("INTERNAL_ERR");
        }
    }

    @Test
    void thousandsOfConnectionsLeaveNothing() throws Exception {
        WsServer server = serving();
        for (int i = 0; i < 3000; i++) {
            try (RawSocket socket = RawSocket.open(server, "text")) {
                if (i % 3 == 0) {
                    socket.sendText(chatJson("x"));
                }
                if (i % 3 == 1) {
                    socket.sendClose(1000);
                }
            }
        }
        awaitNoConnections(server);
        for (int i = 0; i < 3000; i++) {
            take(disconnected);
        }
        assertThat(disconnected).isEmpty();
        assertThat(connected).hasSize(3000);
    }

    @Test
    void handshakesThatMeetTheirTimeoutLeaveNoConnection() throws Exception {
        WsServer server = start(b -> b.handshakeTimeout(Duration.ofMillis(1)));
        for (int i = 0; i < 1000; i++) {
            try (RawSocket socket = new RawSocket(server)) {
                send(socket, RawSocket.request(java.util.List.of("Sec-WebSocket-Protocol: text")));
                socket.socket().shutdownOutput();
                socket.awaitEnd();
            }
        }
        awaitNoConnections(server);
    }

    private WsServer serving() {
        WsServer server = start(b -> b);
        greet(server);
        return server;
    }

    private static void awaitNoConnections(WsServer server) {
        org.awaitility.Awaitility.await().until(() -> server.connections().isEmpty());
    }

    private static void assertServes(WsServer server) throws IOException {
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText("[\"Test\",{\"name\":\"x\"},1]");
            assertThat(socket.receive().text()).contains("Hello, x");
        }
    }
}
