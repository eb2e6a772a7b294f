package io.tsrpc.ws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tsrpc.RequestHead;
import io.tsrpc.it.fuzz.FuzzTarget;
import io.tsrpc.net.Backlog;
import io.tsrpc.net.HeadBuffer;
import io.tsrpc.net.HeadLines;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.net.RequestRules;
import io.tsrpc.net.SelectorLoop;
import io.tsrpc.net.WriteBuffers;
import io.tsrpc.transport.AllowedOrigins;
import io.tsrpc.transport.TrustedProxies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/** The head of a request to a WebSocket server, which should be a handshake: the first byte says in parts of which size it comes. */
class HandshakeFuzzTest extends FuzzTarget {
    private static final String START = "\u0010GET /chat?a=b%20c&a HTTP/1.1\r\nHost: x:3000\r\n";
    private static final String UPGRADE = String.join(
            "\r\n",
            "Upgrade: websocket",
            "Connection: keep-alive, Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "");
    private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("127.0.0.1", "10.0.0.0/8", "::1"));

    private static SelectorLoop loop;
    private static SocketChannel channel;
    private static LoopSocket socket;

    @BeforeAll
    static void connect() throws IOException {
        loop = SelectorLoop.ofClients("fuzz");
        try (ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            channel = SocketChannel.open(server.getLocalAddress());
        }
        channel.configureBlocking(false);
        socket = new LoopSocket(loop, channel, new WriteBuffers(), 1, Backlog.UNLIMITED, closed -> {});
    }

    @AfterAll
    static void close() throws IOException {
        channel.close();
        loop.end();
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        START + UPGRADE + "Sec-WebSocket-Protocol: text\r\nOrigin: http://localhost:8080\r\n\r\n",
                        START + UPGRADE + "Sec-WebSocket-Protocol: buffer, text\r\nCookie: a=b; c=\"d\"\r\n\r\n",
                        START + UPGRADE + "X-Forwarded-For: 1.2.3.4, [::1]:80, unknown\r\nX-Forwarded-Host: y\r\n"
                                + "X-Forwarded-Proto: https\r\nOrigin: https://y\r\n\r\n",
                        START + "\r\n",
                        "\u0001POST http://y/ HTTP/1.0\r\nContent-Length: 0\r\nHost: x\r\nHost: y\r\n\r\n")
                .map(text -> text.getBytes(ISO_8859_1));
    }

    @MethodSource("seeds")
    @FuzzTest
    void reads(byte[] data) {
        tryInput(data, () -> read(data));
    }

    private static void read(byte[] data) {
        HeadBuffer buffer = new HeadBuffer();
        int step = data.length == 0 ? 1 : 1 + (data[0] & 0xff);
        ByteBuffer whole = null;
        for (int at = 1; at < data.length && whole == null; at += step) {
            whole = buffer.take(ByteBuffer.wrap(data, at, Math.min(step, data.length - at)));
        }
        assertThat(buffer.isTooLarge()).isEqualTo(whole == null && data.length > 16 << 10 && !buffer.hasBareLineFeed());
        if (whole != null) {
            assertThat(HeadLines.count(whole)).isNotNegative();
            HandshakeRequest request = HandshakeRequest.read(whole, socket, PROXIES);
            if (request != null) {
                judge(request);
            }
        }
    }

    private static void judge(HandshakeRequest request) {
        RequestHead head = request.head();
        assertThat(head.ip()).matches("[0-9a-f.:]+");
        String problem = RequestRules.problem(request.version(), head);
        String answer = request.answer();
        if (answer != null) {
            assertThat(answer).startsWith("HTTP/1.1 101 ").endsWith("\r\n\r\n");
            assertThat(HeadLines.endProperly(answer)).isTrue();
            assertThat(head.method()).isEqualTo("GET");
        }
        boolean allowed = AllowedOrigins.DEFAULT.allows(head, PROXIES);
        String origin = problem == null && allowed ? head.header("Origin") : null;
        if (origin != null) {
            assertThat(isKnown(origin.toLowerCase(Locale.ROOT), head))
                    .as(origin)
                    .isTrue();
        }
        head.params().forEach((name, values) -> assertThat(head.param(name)).isEqualTo(values.get(0)));
        head.cookies().forEach((name, values) -> assertThat(head.cookie(name)).isEqualTo(values.get(0)));
        assertThat(new String(HttpAnswer.toWrongHandshake(head).toBytes(head.method()), ISO_8859_1))
                .startsWith("HTTP/1.1 4");
    }

    /** Our host, what a proxy has called it, or a page of this machine. */
    private static boolean isKnown(String origin, RequestHead head) {
        return origin.contains("localhost")
                || origin.contains("127.")
                || origin.contains("[::1]")
                || contains(origin, head.header("Host"))
                || contains(origin, head.header("X-Forwarded-Host"))
                || head.target().toLowerCase(Locale.ROOT).startsWith(origin);
    }

    private static boolean contains(String origin, @Nullable String host) {
        return host != null && origin.endsWith(host.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", ""));
    }
}
