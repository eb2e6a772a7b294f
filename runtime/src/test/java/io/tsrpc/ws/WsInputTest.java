package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.testing.VectorProto;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of bytes that clients send. */
class WsInputTest extends WsServerTestBase {
    private final BlockingQueue<Object> texts = new LinkedBlockingQueue<>();

    private WsServer listening(int maxMessageSize) {
        WsServer server = start(b -> b.maxMessageSize(maxMessageSize));
        server.listenMsg(VectorProto.CHAT, call -> texts.add(call.msg().get("text")));
        return server;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 80, 90, 100, 110, 65_500, 65_536, 70_000, 2_000_000})
    void messagesOfAllSizesArrive(int size) throws Exception {
        WsServer server = listening(4 << 20);
        String text = "äx".repeat(size / 2);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText(chatJson(text));
            assertThat(take(texts)).isEqualTo(text);
        }
    }

    @Test
    void fragmentsAreOneMessageWithControlFramesBetween() throws Exception {
        WsServer server = listening(1000);
        byte[] json = chatJson("a€b".repeat(50)).getBytes(StandardCharsets.UTF_8);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            for (int i = 0; i < json.length; i++) {
                int opcode = i == 0 ? RawSocket.TEXT : RawSocket.CONTINUATION;
                socket.send(RawSocket.frame(opcode, i == json.length - 1, json[i]));
                if (i == json.length / 2) {
                    socket.send(RawSocket.frame(RawSocket.PING, true, (byte) 7));
                }
            }
            assertThat(take(texts)).isEqualTo("a€b".repeat(50));
            RawSocket.Received pong = socket.receive();
            assertThat(pong.opcode()).isEqualTo(RawSocket.PONG);
            assertThat(pong.payload()).containsExactly(7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999", "-1e999999", "1e999999999999", "9E+400"})
    void aSerialNumberThatNoReplyCouldRepeatIsRefused(String sn) throws Exception {
        WsServer server = listening(1000);
        greet(server);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText("[\"Test\",{\"name\":\"a\"}," + sn + "]");
            assertClosed(socket, 1000, "Invalid request format: the serial number is too large.");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 53, Long.MAX_VALUE})
    void aBinarySerialNumberIsRepeatedHoweverLargeItIs(long sn) throws Exception {
        WsServer server = listening(1000);
        try (RawSocket socket = RawSocket.open(server, "buffer")) {
            for (int service : new int[] {VectorProto.TEST.id(), 4711}) { // with a body that is invalid, and unknown
                BinaryWriter call = new BinaryWriter();
                call.writeVarint(3);
                call.writeHeader(0x29);
                call.writeVarint(service);
                call.writeHeader(0x2c);
                call.writeBytes(new byte[] {5});
                call.writeHeader(0x31);
                call.writeVarint(sn);
                socket.send(RawSocket.frame(RawSocket.BINARY, true, call.toByteArray()));

                byte[] reply = socket.receive(RawSocket.BINARY).payload();
                BinaryWriter end = new BinaryWriter();
                end.writeVarint(sn);
                assertThat(reply).endsWith(end.toByteArray());
            }
        }
    }

    @Test
    void messageThatAnnouncesToBeTooLargeIsRefusedBeforeItComes() throws Exception {
        WsServer server = listening(1000);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.send(RawSocket.header(RawSocket.TEXT, true, Long.MAX_VALUE));
            assertClosed(socket, 1009, "A message may have 1000 bytes");
        }
    }

    @Test
    void fragmentsThatAreTooLargeTogetherAreRefusedAndTheRestIsSkipped() throws Exception {
        WsServer server = listening(1000);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.send(RawSocket.frame(RawSocket.TEXT, false, new byte[600]));
            socket.send(RawSocket.frame(RawSocket.CONTINUATION, false, new byte[600]));
            socket.send(RawSocket.frame(RawSocket.CONTINUATION, true, new byte[600]));
            assertClosed(socket, 1009, "A message may have 1000 bytes");
            socket.sendClose(1009);
            socket.awaitEnd();
        }
    }

    @Test
    void whatBreaksTheProtocolIsClosed() throws Exception {
        WsServer server = listening(1000);
        byte[] unmasked = {(byte) 0x82, 1, 0};
        byte[] reserved = RawSocket.frame(RawSocket.BINARY, true, (byte) 0);
        reserved[0] |= 0x40;
        byte[] longPing = RawSocket.frame(RawSocket.PING, true, new byte[126]);
        byte[] fragmentedPing = RawSocket.frame(RawSocket.PING, false);
        byte[] unknown = RawSocket.frame(3, true);
        byte[] loose = RawSocket.frame(RawSocket.CONTINUATION, true);
        for (byte[] wrong : Arrays.asList(unmasked, reserved, longPing, fragmentedPing, unknown, loose)) {
            try (RawSocket socket = RawSocket.open(server, "text")) {
                socket.send(wrong);
                assertThat(socket.receive(RawSocket.CLOSE).closeCode()).isEqualTo(1002);
            }
        }
    }

    @Test
    void textThatIsNoUtf8IsClosed() throws Exception {
        WsServer server = listening(1000);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.send(RawSocket.frame(RawSocket.TEXT, true, (byte) 0xc3, (byte) 0x28));
            assertThat(socket.receive(RawSocket.CLOSE).closeCode()).isEqualTo(1007);
        }
    }

    @Test
    void replacementCharactersAreText() throws Exception {
        WsServer server = listening(1000);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText(chatJson("\ufffd"));
            assertThat(take(texts)).isEqualTo("\ufffd");
        }
    }

    @Test
    void peerIsNotReadWhileHandlersAreBehindAndNothingIsLost() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(20_000);
        AtomicInteger next = new AtomicInteger();
        WsServer server = start(b -> b);
        server.listenMsg(VectorProto.CHAT, call -> {
            goOn.await();
            if (("m" + next.get()).equals(call.msg().get("text"))) {
                next.incrementAndGet();
            }
            all.countDown();
        });
        try (RawSocket socket = RawSocket.open(server, "text")) {
            Thread sender = new Thread(() -> {
                try {
                    for (int i = 0; i < 20_000; i++) {
                        socket.sendText(chatJson("m" + i));
                    }
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            sender.start();
            goOn.countDown();
            all.await();
            sender.join();
            assertThat(next).hasValue(20_000);
        }
    }
}
