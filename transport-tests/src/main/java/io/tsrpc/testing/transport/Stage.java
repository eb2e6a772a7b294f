package io.tsrpc.testing.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DataFormat;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.TransportConnection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/** What every rule is tried on: a started server, clients, and at the end the whole story of each. */
abstract class Stage<S extends ServerTransport> {
    /** The limit of both sides unless a test says another. */
    static final int MAX_MESSAGE_SIZE = 4 << 20;

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

    /** A client that has begun to connect. */
    final End<ClientConnection> open(
            ClientTransport transport, ClientTransportSettings settings, Consumer<ClientConnection> onOpened) {
        ClientConnection connection = transport.newConnection(settings);
        End<ClientConnection> end = new End<>(connection, new Ear("a client's end", () -> onOpened.accept(connection)));
        clients.add(end);
        connection.open(end.ear());
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

    /** A connection that is open at both ends. One at a time, so that the ends are found. */
    final Pair connect() throws InterruptedException {
        return connect(settings(DataFormat.BINARY));
    }

    final Pair connect(ClientTransportSettings settings) throws InterruptedException {
        End<ClientConnection> client = open(newClient(server), settings, connection -> {});
        End<TransportConnection> accepted = acceptor.next();
        client.ear().awaitOpened();
        accepted.ear().awaitOpened();
        return new Pair(client, accepted);
    }

    static void send(End<?> end, Frame frame) {
        assertThat(end.connection().send(frame, Gathering.NONE))
                .as("%s is taken", Frames.describe(frame))
                .isTrue();
    }

    /** Stops as a server does: it closes all that it knows, then the transport. */
    final void stop() throws Exception {
        acceptor.all().forEach(end -> end.connection().close(CloseCodes.NORMAL, "Server stopped"));
        CompletableFuture.runAsync(server::stop, acceptor.settings().userThreads())
                .get(Ear.PATIENCE, TimeUnit.SECONDS);
    }

    /** This holds after every test, so for all that can happen to a connection. */
    @AfterEach
    final void openedComesFirstAndClosedLastAndOnceAtBothEnds() throws Exception {
        stop();
        for (End<TransportConnection> end : acceptor.all()) {
            end.ear().assertWholeStory(false);
        }
        for (End<ClientConnection> end : clients) {
            end.connection().terminate();
            end.ear().assertWholeStory(true);
        }
        timer.end();
    }
}
