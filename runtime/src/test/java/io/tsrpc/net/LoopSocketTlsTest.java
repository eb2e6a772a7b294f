package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.testing.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A socket with TLS whose peer asks for answers of TLS and does not read them. */
@Timeout(60)
class LoopSocketTlsTest {
    private static final int MUCH = 16 << 20;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SelectorLoop loop = SelectorLoop.ofClients("loop-socket-tls-test");
    private final CompletableFuture<LoopSocket> secured = new CompletableFuture<>();
    private final AtomicLong read = new AtomicLong();
    private final SSLEngine engine = Tls.trustingLocalhost().createSSLEngine();
    private final SocketChannel peer = SocketChannel.open();
    private final ByteBuffer arrived = ByteBuffer.allocate(1 << 16).flip();

    LoopSocketTlsTest() throws IOException {}

    @BeforeEach
    void shakeHands() throws IOException {
        try (ServerSocketChannel listening =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            peer.connect(listening.getLocalAddress());
            serve(listening.accept());
        }
        engine.setUseClientMode(true);
        engine.beginHandshake();
        while (engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> engine.getDelegatedTask().run();
                case NEED_WRAP -> send(NOTHING);
                default -> receive();
            }
        }
        var unused = secured.join();
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        peer.close();
        loop.end();
        loop.awaitEnd();
    }

    private void serve(SocketChannel accepted) throws IOException {
        accepted.configureBlocking(false);
        SSLEngine server = Tls.localhost().createSSLEngine();
        server.setUseClientMode(false);
        loop.execute(() -> {
            try {
                LoopSocket socket =
                        new LoopSocket(loop, accepted, new WriteBuffers(), 2 * MUCH, Backlog.UNLIMITED, closed -> {});
                socket.begin(new LoopSocket.Handler() {
                    @Override
                    public void secured() {
                        secured.complete(socket);
                    }

                    @Override
                    public void read(ByteBuffer in) {
                        read.addAndGet(in.remaining());
                        in.position(in.limit());
                    }
                });
                socket.startTls(server, Runnable::run);
            } catch (IOException e) {
                secured.completeExceptionally(e);
            }
        });
    }

    private void send(ByteBuffer content) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(1 << 16);
        SSLEngineResult unused = engine.wrap(content, record);
        record.flip();
        while (record.hasRemaining()) {
            peer.write(record);
        }
    }

    /** Reads a record. Returns how much content it has. */
    private int receive() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(1 << 16);
        while (engine.unwrap(arrived, content).getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
            arrived.compact();
            assertThat(peer.read(arrived)).isNotNegative();
            arrived.flip();
        }
        return content.position();
    }

    /** In TLS 1.3 this asks the other side for new keys as well: it has to answer, which it cannot. */
    private void changeKeysAndSend(int bytes) throws IOException {
        engine.beginHandshake();
        send(NOTHING);
        send(ByteBuffer.allocate(bytes));
    }

    @Test
    void itReadsOnWhenThePeerReadsAgain() throws IOException {
        secured.join().write(new byte[MUCH]);
        for (int i = 0; i < 10; i++) {
            changeKeysAndSend(10);
        }

        for (int got = 0; got < MUCH; ) {
            got += receive();
        }
        await().until(() -> read.get() == 100);
        changeKeysAndSend(1);
        await().until(() -> read.get() == 101);
    }
}
