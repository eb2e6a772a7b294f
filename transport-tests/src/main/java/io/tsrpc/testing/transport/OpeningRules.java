package io.tsrpc.testing.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.TransportConnection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Rules about opening connections. */
abstract class OpeningRules<S extends ServerTransport> extends Stage<S> {
    private static final int MANY = 50;

    @Test
    void aClientMaySendAsSoonAsItsConnectionIsOpen() throws Exception {
        start();
        Frame hello = new Frame.Binary(new byte[] {1, 2});
        End<ClientConnection> client = open(
                newClient(server()), settings(DataFormat.BINARY), connection -> connection.send(hello, Gathering.NONE));
        client.listener().awaitOpened();
        RecordingListener listener = acceptor().next().listener();
        listener.awaitOpened();
        Frames.assertSame(listener.nextFrame(), hello);
    }

    @Test
    void aServerMaySendAsSoonAsItsConnectionIsOpen() throws Exception {
        start();
        Frame hello = new Frame.Binary(new byte[] {1, 2});
        acceptor().onOpened(connection -> connection.send(hello, Gathering.NONE));
        End<ClientConnection> client = open();
        client.listener().awaitOpened();
        Frames.assertSame(client.listener().nextFrame(), hello);
    }

    @Test
    void aServerMayCloseAsSoonAsItsConnectionIsOpen() throws Exception {
        start();
        acceptor().onOpened(connection -> connection.close(CloseCodes.SERVICE_RESTART, "Server is stopping"));
        End<ClientConnection> client = open();
        client.listener().awaitOpened();
        assertThat(client.listener().nextClosed())
                .isEqualTo(new Event.Closed(CloseCodes.SERVICE_RESTART, "Server is stopping"));
    }

    @Test
    void aClientMayCloseAsSoonAsItsConnectionIsOpen() throws Exception {
        start();
        End<ClientConnection> client = open(
                newClient(server()),
                settings(DataFormat.BINARY),
                connection -> connection.close(4001, "Changed my mind"));
        client.listener().awaitOpened();
        RecordingListener listener = acceptor().next().listener();
        listener.awaitOpened();
        assertThat(listener.nextClosed()).isEqualTo(new Event.Closed(4001, "Changed my mind"));
    }

    @Test
    void aHandshakeWaitsForTheAdmission() throws Exception {
        start();
        CompletableFuture<Admission> admission = new CompletableFuture<>();
        acceptor().admit(admission);
        End<ClientConnection> client = open();
        acceptor().awaitAsked();
        assertThat(client.listener().waiting()).as("events at the client").isZero();
        assertThat(acceptor().all()).as("connections").isEmpty();
        admission.complete(Admission.accepted());
        client.listener().awaitOpened();
        acceptor().next().listener().awaitOpened();
    }

    @Test
    void aRefusalIsNeverAnOpenConnection() throws Exception {
        start();
        acceptor().admit(CompletableFuture.completedFuture(Admission.refused(403, "Forbidden")));
        open().listener().nextClosed();
        acceptor().admit(CompletableFuture.completedFuture(Admission.accepted()));
        connect();
        assertThat(acceptor().all()).as("connections").hasSize(1);
    }

    @Test
    void aServerGoesOnWhileAnAdmissionIsOut() throws Exception {
        start();
        CompletableFuture<Admission> admission = new CompletableFuture<>();
        acceptor().admit(admission);
        End<ClientConnection> slow = open();
        acceptor().awaitAsked();
        acceptor().admit(CompletableFuture.completedFuture(Admission.accepted()));
        connect();
        admission.complete(Admission.refused(503, "Busy"));
        slow.listener().nextClosed();
    }

    @Test
    void connectingToAServerThatHasStoppedFailsWithClosedOnly() throws Exception {
        start();
        ClientTransport transport = newClient(server());
        stop();
        open(transport, settings(DataFormat.BINARY), connection -> {})
                .listener()
                .nextClosed();
    }

    @Test
    void fiftyConnectAtOnce() throws Exception {
        start();
        List<End<ClientConnection>> clients = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            clients.add(open());
        }
        Set<String> said = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            End<ClientConnection> client = clients.get(i);
            client.listener().awaitOpened();
            send(client, Frames.numbered(i, i));
        }
        for (int i = 0; i < MANY; i++) {
            End<TransportConnection> accepted = acceptor().next();
            accepted.listener().awaitOpened();
            Frame frame = accepted.listener().nextFrame();
            said.add(((Frame.Text) frame).text());
            send(accepted, frame);
        }
        for (int i = 0; i < MANY; i++) {
            Frames.assertSame(clients.get(i).listener().nextFrame(), Frames.numbered(i, i));
        }
        assertThat(said).hasSize(MANY);
    }
}
