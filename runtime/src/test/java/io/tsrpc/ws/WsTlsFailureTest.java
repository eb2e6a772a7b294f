package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ClientAuth;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.http.HttpClient;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
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

    /** Neither while it checks, nor when its client is closed meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aCheckThatBlocksHoldsNoOtherClientUp(String version) throws InterruptedException {
        WsServer server = start(b -> b.ssl(Tls.localhost()));
        String url = "wss://localhost:" + server.port();
        CountDownLatch checking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SSLContext slow = Tls.checking(version, () -> {
            checking.countDown();
            awaitUninterruptibly(goOn);
        });
        WsClient blocked = WsClient.of(VectorProto.PROTO, url, o -> o.sslContext(slow));
        try (WsClient other = WsClient.of(VectorProto.PROTO, url, o -> o.sslContext(Tls.localhost()));
                WsClient third = WsClient.of(VectorProto.PROTO, url, o -> o.sslContext(Tls.localhost()))) {
            TsrpcFuture<ConnectResult> connecting = blocked.connect();
            checking.await();
            assertThat(other.connect().join().isSucc()).isTrue();
            blocked.close();
            assertThat(connecting.join().isSucc()).isFalse();
            assertThat(third.connect().join().isSucc()).isTrue();
        } finally {
            goOn.countDown();
            blocked.close();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
