package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ErrorCode;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLSocket;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** WebSocket over TLS. */
@Timeout(30)
class WsTlsTest {
    private static ScriptedServer tlsServer() throws InterruptedException {
        return ScriptedServer.started(
                s -> s.setWebSocketFactory(new DefaultSSLWebSocketServerFactory(Tls.localhost())));
    }

    @Test
    void callsGoOverTlsToAServerThatIsTrusted() throws InterruptedException {
        try (ScriptedServer server = tlsServer();
                WsClient client = WsClient.of(
                        VectorProto.PROTO, "wss://localhost:" + server.getPort(), o -> o.sslContext(Tls.localhost()))) {
            server.answers(WsClientTestBase.REPLY_1);
            assertThat(client.connect().join().errMsg()).isNull();
            assertThat(client.callApi(VectorProto.TEST, Map.of("name", "a")).join())
                    .isEqualTo(ApiReturn.success(Map.of("reply", "ok")));
        }
    }

    @Test
    void aServerThatIsNotTrustedIsNoConnection() throws InterruptedException {
        try (ScriptedServer server = tlsServer();
                WsClient client = WsClient.of(VectorProto.PROTO, "wss://localhost:" + server.getPort())) {
            assertThat(client.connect().join().isSucc()).isFalse();
        }
    }

    @Test
    void aServerOfAnotherNameIsNoConnection() throws InterruptedException {
        try (ScriptedServer server = tlsServer();
                WsClient client = WsClient.of(
                        VectorProto.PROTO, "wss://127.0.0.1:" + server.getPort(), o -> o.sslContext(Tls.localhost()))) {
            assertThat(client.connect().join().isSucc()).isFalse();
        }
    }

    /** Not only when the client's patience ends. */
    @Test
    void aServerWithoutTlsAnswersAtOnce() {
        try (WsServer started = WsServer.builder(VectorProto.PROTO)
                .port(0)
                .allowUnhandledApis(true)
                .handshakeTimeout(Duration.ZERO)
                .build()) {
            started.start();
            try (WsClient client = WsClient.of(
                    VectorProto.PROTO,
                    "wss://localhost:" + started.port(),
                    o -> o.connectTimeout(Duration.ofDays(1)))) {
                ConnectFailure failure =
                        Objects.requireNonNull(client.connect().join().failure());
                assertThat(failure.code()).isEqualTo(ErrorCode.EPROTO);
            }
        }
    }

    /** Each negotiation costs the server much more than the client. */
    @Test
    void nobodyMayNegotiateAgain() throws IOException {
        try (WsServer started = WsServer.builder(VectorProto.PROTO)
                .port(0)
                .allowUnhandledApis(true)
                .ssl(Tls.localhost())
                .build()) {
            started.start();
            SSLSocket tls = (SSLSocket)
                    Tls.localhost().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), started.port());
            tls.setEnabledProtocols(new String[] {"TLSv1.2"}); // 1.3 has no such thing
            try (RawSocket client = new RawSocket(tls)) {
                assertThat(client.shakeHands().status()).startsWith("101");
                tls.startHandshake(); // does not wait for the answer
                assertThatThrownBy(() -> {
                            client.send(RawSocket.frame(RawSocket.BINARY, true, (byte) 0));
                            var unused = client.receive();
                        })
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(SocketTimeoutException.class);
            }
        }
    }
}
