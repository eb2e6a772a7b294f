package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.testing.Here;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ComposedServerTest {
    private final TestTransport first = new TestTransport();
    private final TestTransport second = new TestTransport();

    private static Server.Builder builder() {
        return Server.builder(VectorProto.PROTO)
                .json(true)
                .allowUnhandledApis(true)
                .executor(Here.HERE);
    }

    @Test
    void allTransportsShareHandlersConnectionsAndBroadcasts() throws InterruptedException {
        Server server = builder().transport(first).transport(second).build();
        server.implementApi(VectorProto.TEST, call -> call.succ(Map.of("reply", "Hello")));
        server.start();
        TestConnection one = first.connect();
        TestConnection two = second.connect();

        one.receive(ServerTestBase.CALL);
        two.receive(ServerTestBase.CALL);
        assertThat(one.take()).isEqualTo(ServerTestBase.HELLO);
        assertThat(two.take()).isEqualTo(ServerTestBase.HELLO);

        assertThat(server.connections()).hasSize(2);
        server.broadcastMsg(VectorProto.CHAT, Map.of("text", "hi"));
        assertThat(one.take()).isEqualTo(two.take());
        assertThat(one.shared).isEqualTo(two.shared);

        server.stop();
        assertThat(List.of(one.closes, two.closes)).containsOnly(List.of("1000 Server stopped"));
        assertThat(first.stopped + second.stopped).isEqualTo(2);
    }

    @Test
    void connectionsOfDifferentServersHaveDifferentIds() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            TestTransport transport = new TestTransport();
            try (Server server = builder().transport(transport).build()) {
                server.start();
                transport.connect();
                transport.connect();
                server.connections().stream().map(Connection::id).forEach(ids::add);
            }
        }
        assertThat(ids).hasSize(40).allMatch(id -> id.matches("[0-9a-z]{1,8}-[12]"));
    }

    @Test
    void ifOneTransportCannotStartNoneIsLeftRunning() {
        Server server =
                builder().transport(first).transport(new TakenPort(() -> {})).build();

        assertThatThrownBy(server::start)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("taken");
        assertThat(first.stopped).isEqualTo(1);
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);

        assertThatThrownBy(server::start).isInstanceOf(UncheckedIOException.class);
        assertThat(first.started).isEqualTo(2);
    }

    @Test
    void whoHasConnectedBeforeAStartFailsIsClosed() throws InterruptedException {
        List<TestConnection> early = new ArrayList<>();
        Server server = builder()
                .transport(first)
                .transport(new TakenPort(() -> early.add(first.connect())))
                .build();
        assertThatThrownBy(server::start).isInstanceOf(UncheckedIOException.class);

        assertThat(early.get(0).closes).containsExactly("1000 Server stopped");
        assertThat(server.connections()).isEmpty();
    }

    @Test
    void aServerThatCouldNotStartTakesConnectionsAtTheNextTry() {
        AtomicBoolean taken = new AtomicBoolean(true);
        Server server = builder()
                .transport(first)
                .transport(new TestTransport() {
                    @Override
                    public void start(ConnectionAcceptor acceptor) {
                        if (taken.getAndSet(false)) {
                            throw new UncheckedIOException(new IOException("taken"));
                        }
                    }
                })
                .build();
        assertThatThrownBy(server::start).isInstanceOf(UncheckedIOException.class);
        server.start();
        first.connect();

        assertThat(server.connections()).hasSize(1);
        server.stop();
    }

    @Test
    void aConnectionThatCannotBeClosedDoesNotKeepTheOthersFromIt() {
        Server server = builder().transport(first).build();
        server.start();
        TestConnection broken = first.connect();
        TestConnection other = first.connect();
        broken.failOnClose();
        server.stop();

        assertThat(other.closes).containsExactly("1000 Server stopped");
        assertThat(first.stopped).isEqualTo(1);
    }

    private static final class TakenPort implements ServerTransport {
        private final Runnable meanwhile;

        TakenPort(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void start(ConnectionAcceptor acceptor) {
            meanwhile.run();
            throw new UncheckedIOException(new IOException("taken"));
        }

        @Override
        public void stop(Duration limit) {
            throw new IllegalStateException("was not started");
        }
    }

    @Test
    void aTransportThatFailsInStoppingDoesNotKeepTheOthersFromIt() {
        ServerTransport broken = new ServerTransport() {
            @Override
            public void start(ConnectionAcceptor acceptor) {}

            @Override
            public void stop(Duration limit) {
                throw new IllegalStateException("broken");
            }
        };
        Server server = builder().transport(broken).transport(second).build();
        server.start();
        server.stop();

        assertThat(second.stopped).isEqualTo(1);
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);
    }

    @Test
    void aServerNeedsATransport() {
        assertThatThrownBy(builder()::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WsServer.transport");
    }
}
