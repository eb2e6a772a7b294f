package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ClientAuth;
import io.tsrpc.Connection;
import io.tsrpc.RequestHead;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server shows of a handshake. */
@Timeout(60)
class WsRequestHeadTest extends WsServerTestBase {
    private Connection handshake(WsServer server, String target, List<String> headers) throws Exception {
        try (RawSocket socket = new RawSocket(server)) {
            String request = new String(RawSocket.request(headers), StandardCharsets.ISO_8859_1);
            socket.send(request.replace("GET /", "GET " + target).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.readHandshake().status()).startsWith("101");
            return take(connected);
        }
    }

    @Test
    void theRequestOfTheHandshakeIsSeen() throws Exception {
        WsServer server = start(b -> b);
        Connection conn = handshake(
                server, "/chat?room=7&room=8&token=a%2Bb", List.of("Authorization: Bearer t", "cookie: a=1; b=2; a=3"));
        RequestHead request = conn.request();

        assertThat(conn.isLong()).isTrue();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("/chat");
        assertThat(request.params("room")).containsExactly("7", "8");
        assertThat(request.param("token")).isEqualTo("a+b");
        assertThat(request.header("authorization")).isEqualTo("Bearer t");
        assertThat(request.header("UPGRADE")).isEqualTo("websocket");
        assertThat(request.cookies("a")).containsExactly("1", "3");
        assertThat(request.cookie("b")).isEqualTo("2");
        assertThat(request.isTls()).isFalse();
        assertThat(request.sslSession()).isNull();
        assertThat(request.toString()).isEqualTo("GET /chat from 127.0.0.1");
    }

    @Test
    void everyLineOfAHeaderIsAValue() throws Exception {
        RequestHead request = handshake(
                        start(b -> b),
                        "/",
                        List.of(
                                "X-Many: a; b",
                                "x-many: c",
                                "X-MANY:   ",
                                "X-Many:d:e",
                                "Cookie: a=1",
                                "Cookie: b=2",
                                "X-Latin: \u00e9"))
                .request();

        assertThat(request.headers("X-Many")).containsExactly("a; b", "c", "", "d:e");
        assertThat(request.cookie("a")).isEqualTo("1");
        assertThat(request.cookie("b")).isEqualTo("2");
        assertThat(request.header("X-Latin")).isEqualTo("é");
    }

    @Test
    void theFormatIsFoundOnEveryLine() throws Exception {
        Connection conn = handshake(
                start(b -> b), "/", List.of("Sec-WebSocket-Protocol: chat", "Sec-WebSocket-Protocol: a, buffer"));

        assertThat(conn.dataFormat()).isEqualTo(io.tsrpc.DataFormat.BINARY);
    }

    @Test
    void bothEndsOfTheSocketAreSeenBehindAProxyToo() throws Exception {
        WsServer server = start(b -> b.trustedProxies("127.0.0.1"));
        try (RawSocket socket = new RawSocket(server)) {
            socket.shakeHands(List.of("X-Forwarded-For: 6.6.6.6", "X-Forwarded-For: 1.2.3.4"));
            RequestHead request = take(connected).request();

            assertThat(request.ip()).isEqualTo("1.2.3.4");
            assertThat(request.remoteAddress()).isEqualTo(socket.socket().getLocalSocketAddress());
            assertThat(Objects.requireNonNull(request.localAddress()).getPort()).isEqualTo(server.port());
        }
    }

    @Test
    void aClientsCertificateIsSeen() throws Exception {
        WsServer server = start(b -> b.ssl(Tls.localhost()).clientAuth(ClientAuth.REQUIRED));
        try (WsClient client = WsClient.of(
                VectorProto.PROTO, "wss://localhost:" + server.port(), o -> o.sslContext(Tls.localhost()))) {
            assertThat(client.connect().join().errMsg()).isNull();
            RequestHead request = take(connected).request();

            Tls.assertComesFromLocalhost(request);
        }
    }

    @Test
    void aClientWithoutCertificateConnectsUnlessItNeedsOne() throws Exception {
        WsServer optional = make(b -> b.ssl(Tls.localhost()).clientAuth(ClientAuth.OPTIONAL));
        optional.start();
        try (WsClient client = withoutCertificate(optional)) {
            assertThat(client.connect().join().errMsg()).isNull();
            RequestHead request = take(connected).request();
            assertThat(request.isTls()).isTrue();
            assertThat(request.peerCertificates()).isEmpty();
        } finally {
            optional.stop();
        }
        WsServer required = start(b -> b.ssl(Tls.localhost()).clientAuth(ClientAuth.REQUIRED));
        try (WsClient client = withoutCertificate(required)) {
            assertThat(client.connect().join().isSucc()).isFalse();
            assertThat(required.connections()).isEmpty();
        }
    }

    private static WsClient withoutCertificate(WsServer server) {
        return WsClient.of(
                VectorProto.PROTO, "wss://localhost:" + server.port(), o -> o.sslContext(Tls.trustingLocalhost()));
    }

    @Test
    void nobodyIsAskedForACertificateByDefault() throws Exception {
        WsServer server = start(b -> b.ssl(Tls.localhost()));
        try (Socket tls = Tls.localhost().getSocketFactory().createSocket("localhost", server.port());
                RawSocket socket = new RawSocket(tls)) {
            socket.shakeHands();
            RequestHead request = take(connected).request();
            assertThat(request.isTls()).isTrue();
            assertThat(request.peerCertificates()).isEmpty();
        }
    }
}
