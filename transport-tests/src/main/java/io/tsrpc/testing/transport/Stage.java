package io.tsrpc.testing.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.TransportConnection;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/** The fixture of every rule: a started server, clients, and at the end the events of each connection. */
abstract class Stage<S extends ServerTransport> {
    /** The size limit of both sides, unless a test sets another. */
    static final int MAX_MESSAGE_SIZE = 4 << 20;

    /** What a transport is told by a server that stops and has no budget for that. */
    static final Duration NO_LIMIT = Duration.ofNanos(Long.MAX_VALUE / 2);

    private final DaemonTimer timer = new DaemonTimer();
    private final Queue<End<ClientConnection>> clients = new ConcurrentLinkedQueue<>();
    private final S server = newServer();
    private ScriptedAcceptor acceptor = new ScriptedAcceptor(MAX_MESSAGE_SIZE, timer);

    abstract S newServer();

    abstract ClientTransport newClient(S started);

    /** Both ends of a connection. */
    record Pair(End<ClientConnection> client, End<TransportConnection> server) {}

    final S server() {
        return server;
    }

    final ScriptedAcceptor acceptor() {
        return acceptor;
    }

    final void start() {
        server.start(acceptor);
    }

    final void start(int maxMessageSize) {
        acceptor = new ScriptedAcceptor(maxMessageSize, timer);
        start();
    }

    /** Creates a client that has started to connect. */
    final End<ClientConnection> open(
            ClientTransport transport, ClientTransportSettings settings, Consumer<ClientConnection> onOpened) {
        ClientConnection connection = transport.newConnection(settings);
        End<ClientConnection> end =
                new End<>(connection, new RecordingListener("a client's end", () -> onOpened.accept(connection)));
        clients.add(end);
        connection.open(Headers.NONE, end.listener());
        return end;
    }

    final End<ClientConnection> open() {
        return open(newClient(server), settings(DataFormat.BINARY), connection -> {});
    }

    final ClientTransportSettings settings(DataFormat format) {
        return settings(format, MAX_MESSAGE_SIZE);
    }

    final ClientTransportSettings settings(DataFormat format, int maxMessageSize) {
        return new ClientTransportSettings(format, maxMessageSize, timer);
    }

    /** Opens a connection at both ends. One at a time, so that the ends are matched. */
    final Pair connect() throws InterruptedException {
        return connect(settings(DataFormat.BINARY));
    }

    final Pair connect(ClientTransportSettings settings) throws InterruptedException {
        End<ClientConnection> client = open(newClient(server), settings, connection -> {});
        End<TransportConnection> accepted = acceptor.next();
        client.listener().awaitOpened();
        accepted.listener().awaitOpened();
        return new Pair(client, accepted);
    }

    static void send(End<?> end, Frame frame) {
        assertThat(end.connection().send(frame, Gathering.NONE))
                .as("%s is taken", Frames.describe(frame))
                .isTrue();
    }

    /** Stops like a server: closes all known connections, then the transport. */
    final void stop() throws Exception {
        acceptor.all().forEach(end -> end.connection().close(CloseCodes.NORMAL, "Server stopped"));
        CompletableFuture.runAsync(
                        () -> server.stop(NO_LIMIT), acceptor.settings().userThreads())
                .get(RecordingListener.TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** Checks what must hold after every test, for all that can happen to a connection. */
    @AfterEach
    final void openedComesFirstAndClosedLastAndOnceAtBothEnds() throws Exception {
        stop();
        for (End<TransportConnection> end : acceptor.all()) {
            end.listener().assertLifecycle(false);
        }
        for (End<ClientConnection> end : clients) {
            end.connection().terminate();
            end.listener().assertLifecycle(true);
        }
        timer.end();
    }
}
