package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tsrpc.testing.ManualTimer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A name with several addresses. */
@Timeout(60)
class ConnectorTest {
    private final ManualTimer timer = new ManualTimer();
    private final SelectorLoop loop = SelectorLoop.ofClients("connector-test");
    private final CompletableFuture<SocketChannel> connected = new CompletableFuture<>();

    ConnectorTest() throws IOException {}

    @AfterEach
    void end() {
        loop.end();
    }

    private void connect(InetSocketAddress... addresses) {
        Connector connector = new Connector(loop, timer, List.of(addresses), new Connector.Outcome() {
            @Override
            public void connected(SocketChannel socket) {
                connected.complete(socket);
            }

            @Override
            public void failed(IOException last) {
                connected.completeExceptionally(last);
            }
        });
        loop.execute(connector::start);
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** An address where nobody listens. */
    private static InetSocketAddress refusing() throws IOException {
        try (ServerSocket closed = listening()) {
            return (InetSocketAddress) closed.getLocalSocketAddress();
        }
    }

    @Test
    void theNextAddressIsTriedWhenOneRefuses() throws IOException {
        try (ServerSocket server = listening()) {
            connect(refusing(), (InetSocketAddress) server.getLocalSocketAddress());
            try (SocketChannel socket = connected.join()) {
                assertThat(socket.getRemoteAddress()).isEqualTo(server.getLocalSocketAddress());
            }
        }
    }

    @Test
    void theNextAddressIsTriedWhenOneDoesNotAnswerForAMoment() throws IOException {
        try (FullServer silent = new FullServer();
                ServerSocket server = listening()) {
            connect(silent.address(), (InetSocketAddress) server.getLocalSocketAddress());
            await().until(() -> timer.size() == 1);
            assertThat(connected).isNotDone();
            timer.advance(Duration.ofMillis(250));
            try (SocketChannel socket = connected.join()) {
                assertThat(socket.getRemoteAddress()).isEqualTo(server.getLocalSocketAddress());
            }
        }
    }

    @Test
    void ifNoAddressAnswersTheLastProblemIsTold() throws IOException {
        connect(refusing(), refusing());
        assertThatThrownBy(connected::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(timer.size()).isZero();
    }

    /** A server whose queue of connections that it has not accepted is full: a further one gets no answer. */
    private static final class FullServer implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<SocketChannel> waiting = new ArrayList<>();

        FullServer() throws IOException {
            boolean connects;
            do {
                SocketChannel socket = SocketChannel.open();
                waiting.add(socket);
                try {
                    socket.socket().connect(listening.getLocalSocketAddress(), 200);
                    connects = true;
                } catch (IOException e) { // a timeout: the queue is full
                    connects = false;
                }
            } while (connects);
        }

        InetSocketAddress address() {
            return (InetSocketAddress) listening.getLocalSocketAddress();
        }

        @Override
        public void close() throws IOException {
            for (SocketChannel socket : waiting) {
                socket.close();
            }
            listening.close();
        }
    }
}
