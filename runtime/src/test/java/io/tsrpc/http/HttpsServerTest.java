package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.ServerStatus;
import io.tsrpc.testing.Tls;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // limits a test that would otherwise wait forever
class HttpsServerTest {
    private static final byte[] CALL = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final SSLContext context = Tls.localhost();

    private RawHttp connect(HttpServer server) throws Exception {
        return new RawHttp(context.getSocketFactory().createSocket("localhost", server.port()));
    }

    @Test
    void callsAreAnsweredOverTls() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.ssl(context));
                RawHttp client = connect(server)) {
            client.send("POST", "/Test", JSON, CALL);
            assertThat(client.reply().text()).isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    @Test
    void lateAnswersArriveOverTls() throws Exception {
        BlockingQueue<ApiCall<Map<String, Object>, Map<String, Object>>> calls = new LinkedBlockingQueue<>();
        try (HttpServer server = HttpServers.start(calls::add, b -> b.ssl(context));
                RawHttp client = connect(server)) {
            client.send("POST", "/Test", JSON, CALL);
            calls.take().succ(Map.of("reply", "later"));
            assertThat(client.reply().text()).isEqualTo(HttpServers.success("later"));
        }
    }

    @Test
    void aClientThatNeverEndsItsHandshakeDoesNotKeepTheServerFromStopping() throws Exception {
        HttpServer server = HttpServers.start(HttpServers::greet, b -> b.ssl(context));
        try (RawHttp half = RawHttp.connect(server);
                RawHttp whole = connect(server)) {
            half.write("\u0016\u0003\u0001"); // the start of a TLS record
            whole.send("POST", "/Test", JSON, CALL); // when this is answered, the other request is being read
            assertThat(whole.reply().text()).isEqualTo(HttpServers.success("Hello, a"));
            server.stop();
            assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);
        }
    }
}
