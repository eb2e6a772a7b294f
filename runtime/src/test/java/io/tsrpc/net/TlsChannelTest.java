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
    private final ByteBuffer received = ByteBuffer.allocate(ROOM).flip();

    private final TlsChannel.Owner owner = new TlsChannel.Owner() {
        @Override
        public void readAgain() {}

        @Override
        public void awaitWritable() {}

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

    /** Else records that are nearly empty, or are, would keep the loop from others. */
    @Test
    void aReadTakesSomeRecordsAndLeavesTheOthers() throws IOException {
        try (ServerSocketChannel listening =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel peer = SocketChannel.open(listening.getLocalAddress());
                SocketChannel accepted = listening.accept()) {
            peer.configureBlocking(false);
            accepted.configureBlocking(false);
            TlsChannel channel = new TlsChannel(accepted, engine(false), Runnable::run, owner);
            SSLEngine client = engine(true);
            ByteBuffer content = ByteBuffer.allocate(ROOM);
            while (!established.get() || client.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
                shakeHands(client, peer);
                assertThat(channel.read(content)).isZero();
            }

            ByteBuffer records = ByteBuffer.allocate(ROOM);
            for (int i = 0; i < RECORDS; i++) {
                var unused = client.wrap(ByteBuffer.allocate(1), records);
            }
            peer.write(records.flip());
            assertThat(records.hasRemaining()).isFalse();

            while (content.position() < RECORDS) {
                assertThat(channel.read(content)).isBetween(0, 64);
            }
        }
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
            default -> client.beginHandshake();
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
