package io.tsrpc.ws;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.SlowConsumerPolicy;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.testing.VectorProto;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
        WsServer server = start(b -> (context == null ? b : b.ssl(context)).maxPendingBytes(64 << 20));
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

    /** Sends messages of 100,000 bytes until one does not fit. Returns how many did. */
    private static int fill(Connection conn) {
        Map<String, Object> message = chat("x".repeat(100_000));
        int fit = 0;
        SendResult sent = conn.sendMsg(VectorProto.CHAT, message);
        while (sent.isSucc()) {
            fit++;
            sent = conn.sendMsg(VectorProto.CHAT, message);
        }
        assertThat(sent.err())
                .isEqualTo(TsrpcError.of(
                        "The client reads too slowly", TsrpcErrorType.NETWORK_ERROR, ErrorCode.SLOW_CONSUMER));
        return fit;
    }

    @Test
    void clientThatDoesNotReadMakesSendingFailAndIsCutOff() throws Exception {
        WsServer server = start(b -> b.maxPendingBytes(1 << 20).closeTimeout(Duration.ofMillis(100)));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            Connection conn = take(connected);
            int unused = fill(conn);
            assertThat(take(disconnected).conn()).isSameAs(conn);
            assertThat(conn.pendingBytes()).isZero();
            assertThat(conn.whenWritable().isDone()).isTrue();
            socket.awaitEnd();
        }
    }

    @Test
    void clientThatReadsTooSlowlyHearsThatItMissesSomething() throws Exception {
        WsServer server = start(b -> b.maxPendingBytes(1 << 20));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            int sent = fill(take(connected));
            for (int i = 0; i < sent; i++) {
                assertThat(socket.receive().opcode()).isEqualTo(RawSocket.TEXT);
            }
            assertClosed(socket, 1013, "The client reads too slowly");
        }
    }

    @Test
    void aServerMayDropWhatDoesNotFit() throws Exception {
        WsServer server = start(b -> b.maxPendingBytes(1 << 20).slowConsumers(SlowConsumerPolicy.DROP));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            Connection conn = take(connected);
            int sent = fill(conn);
            assertThat(conn.pendingBytes()).isBetween(900_000L, 1L << 20);
            TsrpcFuture<Void> writable = conn.whenWritable();
            assertThat(writable.isDone()).isFalse();
            assertThat(conn.status()).isEqualTo(ConnectionStatus.OPENED);
            for (int i = 0; i < sent; i++) {
                assertThat(socket.receive().opcode()).isEqualTo(RawSocket.TEXT);
            }
            writable.join();
            assertThat(conn.sendMsg(VectorProto.CHAT, chat("again")).isSucc()).isTrue();
            assertThat(socket.receive().text()).isEqualTo(chatJson("again"));
            assertThat(conn.whenWritable().isDone()).isTrue();
        }
    }

    /** Whoever waits for it would wait in vain. */
    @Test
    void anAnswerThatDoesNotFitClosesTheConnectionAlsoWhereMessagesAreDropped() throws Exception {
        WsServer server = start(b -> b.maxPendingBytes(1 << 20).slowConsumers(SlowConsumerPolicy.DROP));
        CompletableFuture<Integer> sent = new CompletableFuture<>();
        server.implementApi(VectorProto.TEST, call -> {
            int fit = fill(call.conn());
            call.succ(Map.of("reply", "x".repeat(1 << 20)));
            sent.complete(fit); // the client reads from now on
        });
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText("[\"Test\",{\"name\":\"a\"},1]");
            int messages = sent.get(20, TimeUnit.SECONDS);
            for (int i = 0; i < messages; i++) {
                assertThat(socket.receive().opcode()).isEqualTo(RawSocket.TEXT);
            }
            assertClosed(socket, 1013, "The client reads too slowly");
        }
    }

    @Test
    void aSlowClientGetsTheLatestOfEachKey() throws Exception {
        WsServer server = start(b -> b.maxPendingBytes(1 << 20).slowConsumers(SlowConsumerPolicy.DROP));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            Connection conn = take(connected);
            assertThat(conn.sendLatest(VectorProto.CHAT, "a", chat("a0")).isSucc())
                    .isTrue();
            assertThat(socket.receive().text()).isEqualTo(chatJson("a0"));
            int sent = fill(conn);
            for (int i = 1; i <= 1_000; i++) {
                assertThat(conn.sendLatest(VectorProto.CHAT, "a", chat("a" + i)).isSucc())
                        .isTrue();
                assertThat(conn.sendLatest(VectorProto.CHAT, "b", chat("b" + i)).isSucc())
                        .isTrue();
            }
            for (int i = 0; i < sent; i++) {
                assertThat(socket.receive().opcode()).isEqualTo(RawSocket.TEXT);
            }
            assertThat(socket.receive().text()).isEqualTo(chatJson("a1000"));
            assertThat(socket.receive().text()).isEqualTo(chatJson("b1000"));
            assertThat(conn.sendLatest(VectorProto.CHAT, "a", chat("a1001")).isSucc())
                    .isTrue();
            assertThat(socket.receive().text()).isEqualTo(chatJson("a1001"));
        }
    }

    @Test
    void onlySoManyKeysAreKeptAndNoneAfterTheEnd() throws Exception {
        WsServer server = start(b -> b.maxPendingBytes(1 << 20).slowConsumers(SlowConsumerPolicy.DROP));
        Connection conn;
        try (RawSocket unread = RawSocket.open(server, "text")) {
            conn = take(connected);
            int unused = fill(conn);
            for (int i = 0; i < 1_024; i++) {
                assertThat(conn.sendLatest(VectorProto.CHAT, i, chat("x")).isSucc())
                        .isTrue();
            }
            assertThat(conn.sendLatest(VectorProto.CHAT, 0, chat("y")).isSucc()).isTrue();
            SendResult tooMany = conn.sendLatest(VectorProto.CHAT, 1_024, chat("x"));
            assertThat(requireNonNull(tooMany.err()).code()).isEqualTo(ErrorCode.SLOW_CONSUMER);
            assertThat(conn.status()).isEqualTo(ConnectionStatus.OPENED);
            unread.sendClose(1000);
        }
        assertThat(take(disconnected).conn()).isSameAs(conn);
        await().until(() -> !conn.sendLatest(VectorProto.CHAT, 0, chat("z")).isSucc());
    }

    @Test
    void whoWaitsUntilSomethingFitsHearsOfTheEnd() throws Exception {
        WsServer server = start(b -> b.maxPendingBytes(1 << 20)
                .slowConsumers(SlowConsumerPolicy.DROP)
                .closeTimeout(Duration.ofMillis(100)));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            Connection conn = take(connected);
            int unused = fill(conn);
            TsrpcFuture<Void> writable = conn.whenWritable();
            conn.close("Enough");
            writable.join();
            assertThat(conn.status()).isNotEqualTo(ConnectionStatus.OPENED);
            socket.awaitEnd();
        }
    }

    @Test
    void clientsThatDoNotReadAreLimitedTogether() throws Exception {
        WsServer server = start(b -> b.maxTotalPendingBytes(1 << 20).slowConsumers(SlowConsumerPolicy.DROP));
        try (RawSocket slow = RawSocket.open(server, "text");
                RawSocket other = RawSocket.open(server, "text")) {
            Connection toSlow = take(connected);
            Connection toOther = take(connected);
            Connection toFirst;
            int sent;
            try (RawSocket first = RawSocket.open(server, "text")) {
                toFirst = take(connected);
                int unused = fill(toFirst);
                assertThat(toFirst.pendingBytes()).isBetween(900_000L, 1_200_000L);
                sent = fill(toSlow);
                assertThat(toSlow.pendingBytes())
                        .isLessThan(300_000); // a message was on its way when it was known to be slow

                assertThat(toSlow.whenWritable().isDone()).isFalse();
                assertThat(toOther.whenWritable().isDone()).isTrue();
                assertThat(toOther.sendMsg(VectorProto.CHAT, chat("hello")).isSucc())
                        .isTrue();
                assertThat(other.receive().text()).isEqualTo(chatJson("hello"));
                first.sendClose(1000);
            }
            assertThat(take(disconnected).conn()).isSameAs(toFirst);
            assertThat(toSlow.sendMsg(VectorProto.CHAT, chat("there is room")).isSucc())
                    .isTrue();
            for (int i = 0; i < sent; i++) {
                assertThat(slow.receive().opcode()).isEqualTo(RawSocket.TEXT);
            }
            assertThat(slow.receive().text()).isEqualTo(chatJson("there is room"));
        }
    }

    /** A peer that has read everything is sent a message of any size, so many of them may take too much. */
    @Test
    void thoseThatHaveNotReadForLongestAreCutOffWhenALargeMessageWaitsForEach() throws Exception {
        WsServer server = start(b -> b.maxTotalPendingBytes(20 << 20).slowConsumers(SlowConsumerPolicy.DROP));
        String text = "x".repeat(16 << 20); // more than sockets take
        try (RawSocket first = RawSocket.open(server, "text");
                RawSocket second = RawSocket.open(server, "text");
                RawSocket third = RawSocket.open(server, "text")) {
            List<Connection> all = List.of(take(connected), take(connected), take(connected));
            for (Connection conn : all) {
                assertThat(conn.sendMsg(VectorProto.CHAT, chat(text)).isSucc()).isTrue();
            }
            assertThat(take(disconnected).conn()).isSameAs(all.get(0));
            assertThat(take(disconnected).conn()).isSameAs(all.get(1));
            assertThat(third.receive().text()).isEqualTo(chatJson(text));

            assertThat(all.get(2).sendMsg(VectorProto.CHAT, chat(text)).isSucc())
                    .isTrue();
            assertThat(third.receive().text()).isEqualTo(chatJson(text));
            first.awaitEnd();
            second.awaitEnd();
        }
    }

    @Test
    void aMessageForManyCountsOnce() throws Exception {
        WsServer server = start(b -> b.maxTotalPendingBytes(20 << 20).slowConsumers(SlowConsumerPolicy.DROP));
        String text = "x".repeat(16 << 20);
        try (RawSocket first = RawSocket.open(server, "text");
                RawSocket second = RawSocket.open(server, "text");
                RawSocket third = RawSocket.open(server, "text")) {
            List<Connection> all = List.of(take(connected), take(connected), take(connected));
            assertThat(server.broadcastMsg(VectorProto.CHAT, chat(text)).isSucc())
                    .isTrue();
            for (RawSocket socket : List.of(first, second, third)) {
                assertThat(socket.receive().text()).isEqualTo(chatJson(text));
            }
            await().until(() -> all.stream().allMatch(conn -> conn.pendingBytes() == 0));

            assertThat(server.broadcastMsg(VectorProto.CHAT, chat("next")).isSucc())
                    .isTrue();
            for (RawSocket socket : List.of(first, second, third)) {
                assertThat(socket.receive().text()).isEqualTo(chatJson("next"));
            }
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
