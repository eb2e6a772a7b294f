package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ClientAuth;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.http.HttpClient;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is thrown while a certificate is checked, such as a stack overflow, means that it has not been checked. */
@Timeout(30)
class WsTlsFailureTest extends WsServerTestBase {
    private static final String TEXT = "The TLS handshake has failed: java.lang.StackOverflowError";

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aWebSocketIsNotOpened(String version) {
        WsServer server = start(b -> b.ssl(Tls.localhost()));
        try (WsClient client = WsClient.of(
                VectorProto.PROTO, "wss://localhost:" + server.port(), o -> o.sslContext(Tls.overflowing(version)))) {
            ConnectFailure failure =
                    Objects.requireNonNull(client.connect().join().failure());
            assertThat(failure.code()).isEqualTo(ErrorCode.EPROTO);
            assertThat(failure.message()).isEqualTo(TEXT);
            assertThat(failure.cause()).hasRootCauseInstanceOf(StackOverflowError.class);
            assertThat(connected).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aCallOverHttpIsNotSent(String version) {
        WsServer server = start(b -> b.ssl(Tls.localhost()));
        try (HttpClient client = HttpClient.of(
                VectorProto.PROTO, "https://localhost:" + server.port(), o -> o.sslContext(Tls.overflowing(version)))) {
            TsrpcError error = Objects.requireNonNull(
                    client.callApi(VectorProto.TEST, Map.of("name", "a")).join().err());
            assertThat(error.hasCode("EPROTO")).as("%s", error).isTrue();
            assertThat(error.message()).isEqualTo(TEXT);
        }
    }

    @Test
    void aServerClosesTheConnectionOfSuchAClient() throws IOException {
        WsServer server = start(b -> b.ssl(Tls.overflowing("TLSv1.3")).clientAuth(ClientAuth.REQUIRED));
        try (WsClient client = WsClient.of(
                VectorProto.PROTO, "wss://localhost:" + server.port(), o -> o.sslContext(Tls.localhost()))) {
            assertThat(Objects.requireNonNull(client.connect().join().failure()).code())
                    .isEqualTo(ErrorCode.ECONNRESET);
            assertThat(connected).isEmpty();
        }
    }
}
