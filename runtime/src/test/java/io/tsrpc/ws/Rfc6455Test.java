package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.concurrent.SystemTimer;
import io.tsrpc.concurrent.UserThreads;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestListener;
import io.tsrpc.transport.Timer;
import io.tsrpc.transport.TransportConnection;
import io.tsrpc.transport.TransportSettings;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both roles of a WebSocket echo what a peer sends whose every byte is the test's. */
@Timeout(60)
class Rfc6455Test {
    private static final Timer TIMER = new SystemTimer("rfc6455-test");
    private static final int MAX_SIZE = 16 << 20;
    private static final WsServerTransport SERVER = WsServer.transport(ws -> ws.port(0));

    static List<Rfc6455Cases.Case> cases() {
        return Rfc6455Cases.all();
    }

    @BeforeAll
    static void start() {
        SERVER.start(new EchoAcceptor());
    }

    @AfterAll
    static void stop() {
        SERVER.stop(Duration.ZERO);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aServerEchoes(Rfc6455Cases.Case expected) throws IOException {
        try (RawSocket peer = new RawSocket(new Socket(InetAddress.getLoopbackAddress(), SERVER.port()))) {
            assertThat(peer.shakeHands("text").status()).startsWith("101");
            assertConverses(peer.socket(), true, expected);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aClientEchoes(Rfc6455Cases.Case expected) throws IOException {
        try (HostileServer peer = HostileServer.sending()) {
            ClientConnection client = WsClient.transport(peer.url(), o -> {})
                    .newConnection(new ClientTransportSettings(DataFormat.JSON, MAX_SIZE, TIMER));
            client.open(Headers.NONE, new Echo(client));
            assertConverses(peer.socket(), false, expected);
            client.terminate();
        }
    }

    private static void assertConverses(Socket socket, boolean masked, Rfc6455Cases.Case expected) throws IOException {
        socket.setTcpNoDelay(true);
        Thread sender = new Thread(() -> send(socket, masked, expected), "rfc6455-peer");
        sender.start();
        assertThat(receiveUntilClose(socket)).isEqualTo(expected.expected());
    }

    private static void send(Socket socket, boolean masked, Rfc6455Cases.Case frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        frames.frames().forEach(frame -> all.writeBytes(encode(frame, masked)));
        byte[] bytes = all.toByteArray();
        int chop = frames.chop() == 0 ? bytes.length : frames.chop();
        try {
            for (int from = 0; from < bytes.length; from += chop) {
                socket.getOutputStream().write(bytes, from, Math.min(chop, bytes.length - from));
            }
        } catch (IOException e) {
            assertThat(socket.isConnected()).isTrue(); // the other side has closed in the middle, as it may
        }
    }

    private static byte[] encode(Rfc6455Cases.Sent frame, boolean masked) {
        byte[] payload = frame.payload();
        ByteBuffer out = ByteBuffer.allocate(14 + payload.length).put((byte) frame.first());
        int mask = masked ? 0x80 : 0;
        if (payload.length <= 125) {
            out.put((byte) (mask | payload.length));
        } else if (payload.length <= 0xffff) {
            out.put((byte) (mask | 126)).putShort((short) payload.length);
        } else {
            out.put((byte) (mask | 127)).putLong(payload.length);
        }
        int key = 0x5a17_c3e9;
        if (masked) {
            out.putInt(key);
        }
        for (int i = 0; i < payload.length; i++) {
            out.put((byte) (payload[i] ^ (masked ? key >>> (24 - 8 * (i % 4)) : 0)));
        }
        byte[] bytes = new byte[out.flip().remaining()];
        out.get(bytes);
        return bytes;
    }

    private static List<String> receiveUntilClose(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        List<String> received = new ArrayList<>();
        int opcode;
        do {
            opcode = in.readUnsignedByte() & 0x0f;
            int second = in.readUnsignedByte();
            int length = second & 0x7f;
            long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            byte[] mask = second >= 0x80 ? in.readNBytes(4) : new byte[4];
            byte[] payload = in.readNBytes((int) size);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i & 3];
            }
            received.add(Rfc6455Cases.show(opcode, payload));
        } while (opcode != Opcode.CLOSE);
        return received;
    }

    private record Echo(TransportConnection connection) implements ClientListener {
        @Override
        public void opened() {}

        @Override
        public void received(Frame frame) {
            assertThat(connection.send(frame, Gathering.NONE)).isTrue();
        }

        @Override
        public void echoed() {}

        @Override
        public void closed(int code, @Nullable String reason) {}
    }

    private static final class EchoAcceptor implements ConnectionAcceptor {
        private final UserThreads userThreads = UserThreads.of(Runnable::run, "rfc6455", TIMER, Log.of(Topic.RUNTIME));

        @Override
        public TransportSettings settings() {
            return new TransportSettings(true, MAX_SIZE, userThreads, TIMER);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public Runnable workBegins() {
            return () -> {};
        }

        @Override
        public CompletionStage<Admission> admit(RequestHead head, Duration limit) {
            return CompletableFuture.completedFuture(Admission.accepted());
        }

        @Override
        public ConnectionListener accept(
                RequestHead head,
                Admission.Accepted admission,
                @Nullable DataFormat format,
                TransportConnection connection) {
            return new Echo(connection);
        }

        @Override
        public RequestListener accept(RequestHead head, Admission.Accepted admission, RequestExchange exchange) {
            throw new IllegalStateException("WebSocket has no single requests");
        }
    }
}
