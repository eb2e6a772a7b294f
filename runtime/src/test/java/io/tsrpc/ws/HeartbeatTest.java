package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiFuture;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Finding out that a connection is dead. */
class HeartbeatTest extends WsClientTestBase {
    private static final Duration SHORT = Duration.ofMillis(30);
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
    void theNextHeartbeatComesAnIntervalAfterTheEcho() throws InterruptedException {
        server.onFrame(ScriptedServer::send);
        connect(o -> o.heartbeat(SHORT, LONG));
        for (int i = 0; i < 4; i++) {
            assertThat(server.frame()).isEqualTo("00");
        }
    }

    @Test
    void withoutAnEchoTheConnectionIsGivenUp() throws InterruptedException {
        BlockingQueue<ClientFlows.Disconnected> ends = new LinkedBlockingQueue<>();
        connect(o -> o.heartbeat(LONG, Duration.ofMillis(300)));
        client.flows().postDisconnectFlow().push(e -> {
            ends.add(e);
            return e;
        });
        ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
        assertThat(String.valueOf(call.join().err())).contains("Heartbeat timeout", "LOST_CONN");
        assertThat(ends.take()).isEqualTo(new ClientFlows.Disconnected(3000, "Heartbeat timeout", false));
        assertThat(server.closing()).startsWith("1000"); // the client that the test began with
        assertThat(server.closing()).isEqualTo("3000 Heartbeat timeout");
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
