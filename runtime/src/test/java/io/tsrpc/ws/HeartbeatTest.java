package io.tsrpc.ws;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiFuture;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Heartbeats on a real connection. When they are sent is in {@code io.tsrpc.client.HeartbeatTest}. */
class HeartbeatTest extends WsClientTestBase {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void theFirstHeartbeatIsSentAtOnceAndItsEchoGivesTheLatency() throws InterruptedException {
        assertThat(client.latency()).isEmpty();
        server.onFrame(ScriptedServer::send);
        connect(o -> o.heartbeat(LONG, LONG));
        assertThat(server.frame()).isEqualTo("00");
        await().until(() -> client.latency().isPresent());
        assertThat(client.latency().orElseThrow()).isBetween(Duration.ZERO, LONG);
    }

    @Test
    void withoutAnEchoTheConnectionIsGivenUp() throws Exception {
        BlockingQueue<ClientFlows.Disconnected> ends = new LinkedBlockingQueue<>();
        try (RawServer silent = RawServer.started();
                WsClient lonely =
                        WsClient.of(VectorProto.PROTO, silent.url(), o -> o.heartbeat(LONG, Duration.ofMillis(200)))) {
            lonely.flows().postDisconnectFlow().push(e -> {
                ends.add(e);
                return e;
            });
            lonely.connect().join();
            ApiFuture<Map<String, Object>> call = lonely.callApi(VectorProto.TEST, req);
            assertThat(call.join().err())
                    .isEqualTo(TsrpcError.of("Heartbeat timeout", TsrpcErrorType.NETWORK_ERROR, "LOST_CONN"));
            assertThat(ends.take()).isEqualTo(new ClientFlows.Disconnected(3000, "Heartbeat timeout", false));
            String closeFrame = "8:0bb8" + HexFormat.of().formatHex("Heartbeat timeout".getBytes(US_ASCII));
            assertThat(silent.framesToTheEnd()).containsExactly("2:00", "2:" + REQUEST_1, closeFrame);
        }
    }

    @Test
    void anEchoIsNoMessage() throws InterruptedException {
        ScriptedServer.send(conn, "00");
        server.answers(REPLY_1);
        assertThat(client.callApi(VectorProto.TEST, req).join().isSucc()).isTrue();
        assertThat(client.latency()).isEmpty();
    }

    @Test
    void timesMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WsClient.of(VectorProto.PROTO, "ws://127.0.0.1", o -> o.heartbeat(Duration.ZERO, LONG)));
    }
}
