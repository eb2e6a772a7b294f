package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.testing.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel of a server whose client does as it likes. */
@Timeout(60)
class TlsChannelTest {
    private static final int RECORDS = 1_000;
    private static final int ROOM = 100_000;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final AtomicBoolean established = new AtomicBoolean();
    private int waits;
    private int waitsToBeTold;
    private int told;
    private final ByteBuffer received = ByteBuffer.allocate(ROOM).flip();

    private final TlsChannel.Owner owner = new TlsChannel.Owner() {
        @Override
        public void readAgain() {
            told++;
        }

        @Override
        public void readWhenTold() {
            waitsToBeTold++;
        }

        @Override
        public void readWhenWritable() {
            waits++;
        }

        @Override
        public void established() {
            established.set(true);
        }
    };

    private static SSLEngine engine(boolean isClient) {
        SSLEngine engine = Tls.localhost().createSSLEngine();
        engine.setUseClientMode(isClient);
        return engine;
    }

    /** Both ends, when their handshake is complete. */
    private interface Conversation {
        void with(TlsChannel channel, SSLEngine client, SocketChannel peer) throws IOException;
    }

    private void afterTheHandshake(Conversation conversation) throws IOException {
        try (ServerSocketChannel listening =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel peer = SocketChannel.open(listening.getLocalAddress());
                SocketChannel accepted = listening.accept()) {
            peer.configureBlocking(false);
            accepted.configureBlocking(false);
            TlsChannel channel = new TlsChannel(accepted, engine(false), Runnable::run, owner);
            SSLEngine client = engine(true);
            client.beginHandshake();
            while (!established.get() || client.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
                shakeHands(client, peer);
                assertThat(channel.read(ByteBuffer.allocate(ROOM))).isZero();
            }
            conversation.with(channel, client, peer);
        }
    }

    /** Sends this many bytes, each in a record of its own. */
    private static void sendBytes(SSLEngine client, SocketChannel peer, int count) throws IOException {
        ByteBuffer records = ByteBuffer.allocate(ROOM);
        for (int i = 0; i < count; i++) {
            var unused = client.wrap(ByteBuffer.allocate(1), records);
        }
        peer.write(records.flip());
        assertThat(records.hasRemaining()).isFalse();
    }

    /** In TLS 1.3 it asks for new keys of the other side, too, which has to answer. */
    private static void changeKeys(SSLEngine client, SocketChannel peer) throws IOException {
        client.beginHandshake();
        send(client, peer);
    }

    /** What has arrived would keep the loop busy, as long as a trust manager takes its time, say. */
    @Test
    void nothingIsReadWhileAPartOfTheHandshakeRuns() throws IOException {
        try (ServerSocketChannel listening =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel peer = SocketChannel.open(listening.getLocalAddress());
                SocketChannel accepted = listening.accept()) {
            accepted.configureBlocking(false);
            List<Runnable> tasks = new ArrayList<>();
            TlsChannel channel = new TlsChannel(accepted, engine(false), tasks::add, owner);
            SSLEngine client = engine(true);
            client.beginHandshake();
            send(client, peer);
            while (tasks.isEmpty()) {
                assertThat(channel.read(ByteBuffer.allocate(ROOM))).isZero();
            }
            assertThat(waitsToBeTold).isEqualTo(1);
            assertThat(channel.read(ByteBuffer.allocate(ROOM))).isZero();
            assertThat(waitsToBeTold).isEqualTo(2);
            assertThat(told).isZero();

            tasks.remove(0).run();
            assertThat(told).isEqualTo(1);
            assertThat(tasks).isEmpty();
        }
    }

    /** Else records that are nearly empty, or are, would keep the loop from others. */
    @Test
    void aReadTakesSomeRecordsAndLeavesTheOthers() throws IOException {
        afterTheHandshake((channel, client, peer) -> {
            sendBytes(client, peer, RECORDS);
            ByteBuffer content = ByteBuffer.allocate(ROOM);
            while (content.position() < RECORDS) {
                assertThat(channel.read(content)).isBetween(0, 64);
            }
        });
    }

    /** Such a record costs much more than it takes to send it. */
    @Test
    void recordsWithoutContentAreNotTakenWithoutEnd() throws IOException {
        afterTheHandshake((channel, client, peer) -> {
            ByteBuffer content = ByteBuffer.allocate(ROOM);
            for (int round = 1; round <= 3; round++) {
                for (int i = 0; i < 32; i++) {
                    changeKeys(client, peer);
                }
                sendBytes(client, peer, 1);
                while (content.position() < round) {
                    int unused = channel.read(content);
                }
            }
            assertThatThrownBy(() -> {
                        while (true) {
                            changeKeys(client, peer);
                            assertThat(channel.read(content)).isZero();
                        }
                    })
                    .isInstanceOf(SSLException.class)
                    .hasMessage("More than 32 records of TLS in a second have no content");
        });
    }

    /** The engine keeps each answer until it can be sent: who asks on and reads nothing would fill the heap. */
    @Test
    void nothingIsReadWhileAnAnswerOfTlsCannotLeave() throws IOException {
        afterTheHandshake((channel, client, peer) -> {
            ByteBuffer content = ByteBuffer.allocate(ROOM);
            int sent = 0;
            for (int stuck = 0; stuck < 3; ) {
                if (content.position() == sent) { // it has all: the socket was not full, or has taken more since
                    fill(channel);
                    changeKeys(client, peer);
                    sendBytes(client, peer, 10);
                    sent += 10;
                }
                int before = waits;
                int count = channel.read(content);
                if (waits > before) {
                    assertThat(count).isZero();
                    stuck++;
                }
            }

            while (content.position() < sent) {
                drain(peer);
                int unused = channel.read(content);
            }
        });
    }

    private static void fill(TlsChannel channel) throws IOException {
        ByteBuffer much = ByteBuffer.allocate(ROOM);
        while (channel.write(much)) {
            much.clear();
        }
    }

    private static void drain(SocketChannel peer) throws IOException {
        ByteBuffer ignored = ByteBuffer.allocate(ROOM);
        int unused = peer.read(ignored);
    }

    /** By an alert that they can read, and nothing before it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoIsRefusedIsToldSo(boolean isClient) throws Exception {
        try (ServerSocketChannel listening =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel peer = SocketChannel.open(listening.getLocalAddress());
                SocketChannel accepted = listening.accept()) {
            peer.configureBlocking(false);
            accepted.configureBlocking(false);
            TlsChannel channel = new TlsChannel(accepted, refusing(isClient), Runnable::run, owner);
            SSLEngine refused =
                    isClient ? engine(false) : Tls.trustingLocalhost().createSSLEngine();
            refused.setUseClientMode(!isClient);
            refused.beginHandshake();

            assertThatThrownBy(() -> {
                        while (true) {
                            assertThat(channel.read(ByteBuffer.allocate(ROOM))).isZero();
                            shakeHands(refused, peer);
                        }
                    })
                    .isInstanceOf(SSLException.class)
                    .hasMessageNotContaining("alert");
            channel.close();

            while (refused.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
                var unused = refused.wrap(NOTHING, ByteBuffer.allocate(ROOM));
            }
            assertThatThrownBy(() -> {
                        while (true) {
                            receive(refused, peer);
                        }
                    })
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("Received fatal alert");
        }
    }

    /** A server that wants a certificate of clients that have none, or a client that does not trust the server's. */
    private static SSLEngine refusing(boolean isClient) throws GeneralSecurityException {
        SSLEngine engine = isClient ? SSLContext.getDefault().createSSLEngine() : engine(false);
        engine.setUseClientMode(isClient);
        if (!isClient) {
            engine.setNeedClientAuth(true);
        }
        return engine;
    }

    private void shakeHands(SSLEngine client, SocketChannel peer) throws IOException {
        switch (client.getHandshakeStatus()) {
            case NEED_TASK -> client.getDelegatedTask().run();
            case NEED_WRAP -> send(client, peer);
            case NEED_UNWRAP -> receive(client, peer);
            default -> Thread.onSpinWait(); // what it has sent has not arrived yet
        }
    }

    private static void send(SSLEngine client, SocketChannel peer) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(ROOM);
        var unused = client.wrap(NOTHING, record);
        peer.write(record.flip());
        assertThat(record.hasRemaining()).isFalse();
    }

    private void receive(SSLEngine client, SocketChannel peer) throws IOException {
        received.compact();
        int unused = peer.read(received);
        received.flip();
        var result = client.unwrap(received, ByteBuffer.allocate(ROOM));
        assertThat(result.getStatus()).isIn(Status.OK, Status.BUFFER_UNDERFLOW);
    }
}
