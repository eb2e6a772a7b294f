package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP over TLS. */
@Timeout(30)
class HttpTlsTest {
    private static ScriptedHttpServer tlsServer() throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(Tls.localhost()));
        ScriptedHttpServer scripted = new ScriptedHttpServer(server);
        scripted.answers(200, "0128050128026f6b");
        return scripted;
    }

    @Test
    void callsGoOverTlsToAServerThatIsTrusted() throws IOException {
        try (ScriptedHttpServer server = tlsServer();
                HttpClient client = HttpClient.of(
                        VectorProto.PROTO, "https://localhost:" + server.port(), o -> o.sslContext(Tls.localhost()))) {
            assertThat(client.callApi(VectorProto.TEST, Map.of("name", "a")).join())
                    .isEqualTo(ApiReturn.success(Map.of("reply", "ok")));
        }
    }

    @Test
    void aServerThatIsNotTrustedIsANetworkError() throws IOException {
        try (ScriptedHttpServer server = tlsServer();
                HttpClient client = HttpClient.of(VectorProto.PROTO, "https://localhost:" + server.port())) {
            var err = Objects.requireNonNull(
                    client.callApi(VectorProto.TEST, Map.of("name", "a")).join().err());
            assertThat(err.type()).isEqualTo(TsrpcErrorType.NETWORK_ERROR);
            assertThat(err.hasCode("EPROTO")).as("%s", err).isTrue();
        }
    }
}
