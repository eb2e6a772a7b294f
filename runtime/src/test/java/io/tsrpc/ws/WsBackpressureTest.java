package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that is faster than the handlers is held back by its own socket. */
class WsBackpressureTest extends WsServerTestBase {
    private static final int FLOOD = 256 << 20;
    private static final int SMALL_BUFFER = 64 << 10;

    /** What the server's system may hold by itself, with what the server keeps for its handlers. */
    private static final int BOUND = 32 << 20;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger handled = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 100_000})
    void clientThatFloodsABlockedHandlerIsBlockedItselfAndGoesOnAfterwards(int size) throws Exception {
        WsServer server = blocked();
        byte[] frame =
                RawSocket.frame(RawSocket.TEXT, true, chatJson("x".repeat(size)).getBytes(StandardCharsets.UTF_8));
        try (SocketChannel socket = open(server);
                Selector selector = Selector.open()) {
            SelectionKey unused = socket.configureBlocking(false).register(selector, SelectionKey.OP_WRITE);
            ByteBuffer frames = repeated(frame);
            long written = 0;
            while (written < FLOOD && isWritableWithin(selector, Duration.ofSeconds(1))) {
                if (!frames.hasRemaining()) {
                    frames.rewind();
                }
                written += socket.write(frames);
            }
            assertThat(written).isLessThan(BOUND);
            assertThat(handled).hasValue(0);

            goOn.countDown();
            assertThat(isWritableWithin(selector, Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void clientThatTheServerDoesNotReadFromIsNotBlamedForMissingHeartbeats() throws Exception {
        WsServer server = blocked(Duration.ofMillis(300));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendBinary((byte) 0);
            for (int i = 0; i < 1000; i++) {
                socket.sendText(chatJson("m" + i));
            }
            assertThat(disconnected.poll(1500, TimeUnit.MILLISECONDS)).isNull();
            goOn.countDown();
            assertClosed(socket, 3001, "Receive heartbeat timeout");
            assertThat(handled).hasValue(1000);
        }
    }

    private WsServer blocked() {
        return blocked(Duration.ZERO);
    }

    private WsServer blocked(Duration heartbeatWaitTime) {
        WsServer server = start(b -> b.heartbeatWaitTime(heartbeatWaitTime));
        server.listenMsg(VectorProto.CHAT, call -> {
            goOn.await();
            handled.incrementAndGet();
        });
        return server;
    }

    private static SocketChannel open(WsServer server) throws IOException {
        SocketChannel socket = SocketChannel.open();
        socket.setOption(StandardSocketOptions.SO_SNDBUF, SMALL_BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        var unused = new RawSocket(socket.socket()).shakeHands("text");
        return socket;
    }

    private static ByteBuffer repeated(byte[] frame) {
        int times = Math.max(1, SMALL_BUFFER / frame.length);
        ByteBuffer all = ByteBuffer.allocateDirect(times * frame.length);
        for (int i = 0; i < times; i++) {
            all.put(frame);
        }
        return all.flip();
    }

    private static boolean isWritableWithin(Selector selector, Duration patience) throws IOException {
        selector.selectedKeys().clear();
        return selector.select(patience.toMillis()) > 0;
    }
}
