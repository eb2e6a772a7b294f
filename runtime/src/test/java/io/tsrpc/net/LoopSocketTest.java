package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of a socket, when there is no memory for it. */
@Timeout(60)
class LoopSocketTest {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final SelectorLoop loop = SelectorLoop.ofClients("loop-socket-test");
    private final CompletableFuture<Integer> released = new CompletableFuture<>();
    private final AtomicInteger told = new AtomicInteger();

    LoopSocketTest() throws IOException {}

    @AfterEach
    void end() throws IOException, InterruptedException {
        loop.end();
        loop.awaitEnd();
        server.close();
    }

    /** Connects a socket whose handler fails some times when it is told of the end. */
    private LoopSocket connect(int failures, Error problem) {
        CompletableFuture<LoopSocket> made = new CompletableFuture<>();
        loop.execute(() -> {
            try {
                SocketChannel channel = SocketChannel.open(server.getLocalSocketAddress());
                channel.configureBlocking(false);
                LoopSocket socket = new LoopSocket(
                        loop,
                        channel,
                        new WriteBuffers(),
                        1000,
                        Backlog.UNLIMITED,
                        closed -> released.complete(told.get()));
                socket.begin(new LoopSocket.Handler() {
                    @Override
                    public void read(ByteBuffer in) {
                        throw problem;
                    }

                    @Override
                    public void closed() {
                        if (told.incrementAndGet() <= failures) {
                            throw problem;
                        }
                    }
                });
                made.complete(socket);
            } catch (IOException e) {
                made.completeExceptionally(e);
            }
        });
        return made.join();
    }

    @Test
    void aHandlerIsToldOfTheEndUntilItHasMemoryForIt() throws IOException {
        LoopSocket socket = connect(3, new OutOfMemoryError("Java heap space"));
        try (Socket peer = server.accept()) {
            loop.execute(socket::cut);
            assertThat(released.join()).isEqualTo(4);
            assertThat(peer.getInputStream().read()).isNegative();
        }
    }

    @Test
    void aSocketThatFailsForWantOfMemoryIsClosedAndItsHandlerToldWhenThereIsSome() throws IOException {
        LoopSocket socket = connect(3, new OutOfMemoryError("Java heap space"));
        try (Socket peer = server.accept()) {
            peer.getOutputStream().write(1);
            assertThat(released.join()).isEqualTo(4);
            assertThat(peer.getInputStream().read()).isNegative();
            assertThat(socket.hasFailed()).isTrue();
        }
    }

    @Test
    void aHandlerThatIsWrongIsToldOnce() throws IOException {
        LoopSocket socket = connect(3, new AssertionError("as a test does it"));
        try (Socket peer = server.accept()) {
            socket.terminate();
            assertThat(released.join()).isEqualTo(1);
            assertThat(peer.getInputStream().read()).isNegative();
        }
    }
}
