package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client learns when it cannot connect, beside TSRPC's text. */
@Timeout(60)
class WsConnectFailureTest extends WsServerTestBase {
    private static ConnectFailure failure(String url) {
        return failure(url, o -> {});
    }

    private static ConnectFailure failure(String url, Consumer<WsClient.Options> options) {
        try (WsClient client = WsClient.of(VectorProto.PROTO, url, options)) {
            return failure(url, client.connect().join());
        }
    }

    private static ConnectFailure failure(String url, ConnectResult result) {
        assertThat(result.errMsg()).isEqualTo("Failed to connect to WebSocket server: " + url);
        return Objects.requireNonNull(result.failure());
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** A server that reads something and then answers with this, once. */
    private static ServerSocket answering(String raw) throws IOException {
        ServerSocket server = listening();
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                assertThat(socket.getInputStream().read()).isNotNegative();
                socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                Thread.currentThread().interrupt(); // the client has gone; the thread ends
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static String url(ServerSocket server) {
        return "ws://127.0.0.1:" + server.getLocalPort();
    }

    @Test
    void aConnectionThatIsMadeHasNoFailure() {
        WsServer server = start(b -> b);
        try (WsClient client = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + server.port())) {
            assertThat(client.connect().join().failure()).isNull();
        }
    }

    @Test
    void nobodyListens() throws IOException {
        String url;
        try (ServerSocket closed = listening()) {
            url = url(closed);
        }
        ConnectFailure failure = failure(url);
        assertThat(failure.code()).isEqualTo(ErrorCode.of("ECONNREFUSED"));
        assertThat(failure.message()).isEqualTo("connect ECONNREFUSED " + url.substring("ws://".length()));
        assertThat(failure.httpStatus()).isNull();
        assertThat(failure.cause()).isInstanceOf(IOException.class);
    }

    @Test
    void theNameIsUnknown() {
        ConnectFailure failure = failure("ws://no-such-host.invalid");
        assertThat(failure.code()).isEqualTo(ErrorCode.of("ENOTFOUND"));
        assertThat(failure.message()).isEqualTo("getaddrinfo ENOTFOUND no-such-host.invalid");
        assertThat(failure.cause()).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @CsvSource({"401, Unauthorized", "502, Bad Gateway", "301, Moved Permanently", "200, OK", "404, Not Found"})
    void theServerAnswersWithAnotherStatus(int status, String reason) throws IOException {
        try (ServerSocket server = answering("HTTP/1.1 " + status + " " + reason + "\r\nContent-Length: 0\r\n\r\n")) {
            ConnectFailure failure = failure(url(server));
            assertThat(failure.code()).isEqualTo(ErrorCode.HTTP_STATUS);
            assertThat(failure.httpStatus()).isEqualTo(status);
            assertThat(failure.message())
                    .isEqualTo("The server refuses a WebSocket with the status " + status + " " + reason);
        }
    }

    @Test
    void aReasonHasNoControlCharactersInTheMessage() throws IOException {
        try (ServerSocket server = answering("HTTP/1.1 401 \u001b[31mNo\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(failure(url(server)).message()).endsWith(" with the status 401 \\u001b[31mNo");
        }
    }

    @Test
    void theServerIsFull() {
        WsServer server = start(b -> b.maxConnections(1));
        try (WsClient first = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + server.port())) {
            first.connect().join();
            assertThat(failure("ws://127.0.0.1:" + server.port()).code()).isEqualTo(ErrorCode.of("ECONNRESET"));
        }
    }

    @Test
    void theServerClosesWithoutAnAnswer() throws IOException {
        try (ServerSocket server = answering("")) {
            assertThat(failure(url(server)).code()).isEqualTo(ErrorCode.of("ECONNRESET"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.6\r\n", "\u0015\u0003\u0003\u0000\u0002\u0002F"})
    void theServerSpeaksAnotherProtocol(String raw) throws IOException {
        try (ServerSocket server = answering(raw)) {
            assertThat(failure(url(server)).code()).isEqualTo(ErrorCode.of("HPE_INVALID_CONSTANT"));
        }
    }

    @Test
    void theHandshakeIsWrong() throws IOException {
        try (ServerSocket server = answering("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")) {
            ConnectFailure failure = failure(url(server));
            assertThat(failure.code()).isEqualTo(ErrorCode.CONNECT_ERR);
            assertThat(failure.message()).isNotEmpty();
            assertThat(failure.httpStatus()).isNull();
        }
    }

    @Test
    void theCertificateIsNotTrusted() {
        WsServer untrusted = start(b -> b.ssl(Tls.localhost()));
        ConnectFailure failure = failure("wss://localhost:" + untrusted.port());
        assertThat(failure.code()).isEqualTo(ErrorCode.of("EPROTO"));
        assertThat(failure.cause()).isInstanceOf(SSLException.class);
    }

    @Test
    void theServerSpeaksNoTls() throws IOException {
        try (ServerSocket plain = answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(failure("wss://127.0.0.1:" + plain.getLocalPort()).code())
                    .isEqualTo(ErrorCode.of("EPROTO"));
        }
    }

    @Test
    void aServerOfOursWithoutTlsSaysSoAtOnce() {
        WsServer plain = start(b -> b.handshakeTimeout(Duration.ofMinutes(10)));
        ConnectFailure failure =
                failure("wss://127.0.0.1:" + plain.port(), o -> o.connectTimeout(Duration.ofMinutes(10)));
        assertThat(failure.code()).isEqualTo(ErrorCode.EPROTO);
    }

    @Test
    void theServerIsSilent() throws IOException {
        try (ServerSocket mute = listening()) {
            ConnectFailure failure = failure(url(mute), o -> o.connectTimeout(Duration.ofMillis(50)));
            assertThat(failure.code()).isEqualTo(ErrorCode.of("ETIMEDOUT"));
            assertThat(failure.message()).isEqualTo("Not connected after PT0.05S");
        }
    }

    @Test
    void theClientItselfGivesUp() throws IOException {
        try (ServerSocket mute = listening();
                WsClient client = WsClient.of(VectorProto.PROTO, url(mute))) {
            TsrpcFuture<ConnectResult> connecting = client.connect();
            client.disconnect().join();
            assertThat(failure(url(mute), connecting.join()).code()).isEqualTo(ErrorCode.of("ABORTED"));
        }
    }
}
