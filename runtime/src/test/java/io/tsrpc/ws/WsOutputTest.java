package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.SendResult;
import io.tsrpc.testing.VectorProto;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How messages leave. */
class WsOutputTest extends WsServerTestBase {
    private static final int SENDERS = 8;
    private static final int EACH = 400;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void framesOfConcurrentSendersArriveWholeAndInEachSendersOrder(boolean tls) throws Exception {
        SSLContext context = tls ? TestTls.context(directory) : null;
        WsServer server = start(b -> context == null ? b : b.ssl(context));
        try (RawSocket socket = context == null ? new RawSocket(server) : new RawSocket(server, context)) {
            socket.shakeHands("text");
            Connection conn = take(connected);
            List<Thread> senders = new ArrayList<>();
            for (int s = 0; s < SENDERS; s++) {
                int sender = s;
                senders.add(new Thread(() -> sendAll(conn, sender)));
            }
            senders.forEach(Thread::start);
            int[] next = new int[SENDERS];
            for (int got = 0; got < SENDERS * EACH; ) {
                if (got % 100 == 0) {
                    socket.send(RawSocket.frame(RawSocket.PING, true, (byte) 1));
                }
                RawSocket.Received frame = socket.receive();
                if (frame.opcode() != RawSocket.PONG) { // one comes in between, or behind all of them
                    assertExpected(frame.text(), next);
                    got++;
                }
            }
            for (Thread sender : senders) {
                sender.join();
            }
            socket.send(RawSocket.frame(RawSocket.PING, true, (byte) 2));
            while (socket.receive(RawSocket.PONG).payload()[0] != 2) {
                assertThat(senders).noneMatch(Thread::isAlive); // a pong of before
            }
        }
    }

    private static void sendAll(Connection conn, int sender) {
        for (int i = 0; i < EACH; i++) {
            SendResult sent = conn.sendMsg(VectorProto.CHAT, Map.of("text", text(sender, i)));
            assertThat(sent.isSucc()).isTrue();
        }
    }

    /** Up to 200 KB, mostly little. */
    private static String text(int sender, int i) {
        int size = i % 50 == 0 ? 200_000 : i % 7 == 0 ? 5_000 : i % 130;
        return sender + ":" + i + ":" + "x".repeat(size);
    }

    private static void assertExpected(String json, int[] next) {
        int sender = json.charAt("[\"Chat\",{\"text\":\"".length()) - '0';
        assertThat(json).isEqualTo(chatJson(text(sender, next[sender]++)));
    }

    @Test
    void clientThatDoesNotReadMakesSendingFailAndIsCutOff() throws Exception {
        WsServer server = start(b -> b.maxPendingBytes(1 << 20).closeTimeout(Duration.ofMillis(100)));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            Connection conn = take(connected);
            Map<String, Object> message = chat("x".repeat(100_000));
            SendResult sent = conn.sendMsg(VectorProto.CHAT, message);
            while (sent.isSucc()) {
                sent = conn.sendMsg(VectorProto.CHAT, message);
            }
            conn.close("Enough");
            assertThat(take(disconnected).conn()).isSameAs(conn);
            socket.awaitEnd();
        }
    }

    @Test
    void messageLargerThanTheLimitLeavesIfNothingWaits() throws Exception {
        WsServer server = start(b -> b.maxPendingBytes(1000));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            String text = "x".repeat(5_000_000);
            assertThat(take(connected).sendMsg(VectorProto.CHAT, chat(text)).isSucc())
                    .isTrue();
            assertThat(socket.receive().text()).isEqualTo(chatJson(text));
        }
    }

    @Test
    void broadcastReachesAllInBothFormats() throws Exception {
        WsServer server = start(b -> b);
        try (RawSocket text = RawSocket.open(server, "text");
                RawSocket binary = RawSocket.open(server, "buffer")) {
            take(connected);
            take(connected);
            assertThat(server.broadcastMsg(VectorProto.CHAT, chat("all")).isSucc())
                    .isTrue();
            assertThat(text.receive().text()).isEqualTo(chatJson("all"));
            assertThat(binary.receive().opcode()).isEqualTo(RawSocket.BINARY);
        }
    }
}
