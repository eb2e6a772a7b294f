package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP over TLS. */
@Timeout(30)
class HttpTlsTest {
    private static ScriptedHttpServer tlsServer() {
        ScriptedHttpServer scripted = ScriptedHttpServer.started(Tls.localhost());
        scripted.answers(200, "0128050128026f6b");
        return scripted;
    }

    @Test
    void callsGoOverTlsToAServerThatIsTrusted() {
        try (ScriptedHttpServer server = tlsServer();
                HttpClient client = HttpClient.of(
                        VectorProto.PROTO, "https://localhost:" + server.port(), o -> o.sslContext(Tls.localhost()))) {
            assertThat(client.callApi(VectorProto.TEST, Map.of("name", "a")).join())
                    .isEqualTo(ApiReturn.success(Map.of("reply", "ok")));
        }
    }

    @Test
    void theCertificateHasToBeThatOfTheHost() {
        try (ScriptedHttpServer server = tlsServer();
                HttpClient client = HttpClient.of(
                        VectorProto.PROTO, "https://my_service:" + server.port(), o -> o.sslContext(Tls.localhost()))) {
            var err = Objects.requireNonNull(
                    client.callApi(VectorProto.TEST, Map.of("name", "a")).join().err());
            assertThat(err.hasCode("EPROTO")).as("%s", err).isTrue();
        }
    }

    /** A server with TLS answers a plain request with an alert, unless it just hangs up. */
    @Test
    void plainHttpToAPortWithTlsSaysSo() throws IOException {
        try (RawHttpServer server = RawHttpServer.started();
                HttpClient client = HttpClient.of(VectorProto.PROTO, "http://localhost:" + server.port())) {
            server.answersAndEnds("\u0015\u0003\u0003\u0000\u0002\u0002F");
            assertThat(client.callApi(VectorProto.TEST, Map.of("name", "a"))
                            .join()
                            .err())
                    .isEqualTo(TsrpcError.of(
                                    "Parse Error: Expected HTTP/, RTSP/ or ICE/",
                                    TsrpcErrorType.NETWORK_ERROR,
                                    "HPE_INVALID_CONSTANT")
                            .with(
                                    "cause",
                                    "TLS is spoken on this port, as it is for URLs that begin with https or wss"));
        }
    }

    @Test
    void tlsToAPlainPortIsANetworkError() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                HttpClient client = HttpClient.of(VectorProto.PROTO, "https://localhost:" + plain.getLocalPort())) {
            ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, Map.of("name", "a"));
            try (Socket socket = plain.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().readAllBytes(); // until the client closes
            }
            var err = Objects.requireNonNull(call.join().err());
            assertThat(err.hasCode("EPROTO")).as("%s", err).isTrue();
        }
    }

    @Test
    void aServerThatIsNotTrustedIsANetworkError() {
        try (ScriptedHttpServer server = tlsServer();
                HttpClient client = HttpClient.of(VectorProto.PROTO, "https://localhost:" + server.port())) {
            var err = Objects.requireNonNull(
                    client.callApi(VectorProto.TEST, Map.of("name", "a")).join().err());
            assertThat(err.type()).isEqualTo(TsrpcErrorType.NETWORK_ERROR);
            assertThat(err.hasCode("EPROTO")).as("%s", err).isTrue();
        }
    }
}
