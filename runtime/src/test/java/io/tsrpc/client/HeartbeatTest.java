package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.ClientStatus;
import io.tsrpc.DuplexClient;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.CloseCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Heartbeats, and giving up a connection without echoes, on a clock that the test advances. */
class HeartbeatTest extends ClientTestBase {
    private static final Duration INTERVAL = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DuplexClient client = client(new DuplexSettings.HeartbeatTiming(INTERVAL, PATIENCE));
    private final List<ClientFlows.Disconnected> ends = new ArrayList<>();

    HeartbeatTest() {
        client.flows().postDisconnectFlow().push(e -> {
            ends.add(e);
            return e;
        });
        var unused = client.connect();
        connection().client().opened();
    }

    private void echo() {
        connection().client().echoed();
    }

    @Test
    void theFirstHeartbeatIsSentWhenTheConnectionHasOpened() {
        assertThat(connection().done).containsExactly("open", "heartbeat");
    }

    @Test
    void theNextHeartbeatComesAnIntervalAfterTheEcho() {
        connection().done.clear();
        timer.advance(Duration.ofSeconds(3));
        echo();
        timer.advance(INTERVAL.minus(INSTANT));
        assertThat(connection().done).isEmpty();
        timer.advance(INSTANT);
        assertThat(connection().done).containsExactly("heartbeat");
    }

    @Test
    void latencyIsTheTimeOfTheLastEcho() {
        assertThat(client.latency()).isEmpty();
        timer.advance(Duration.ofMillis(70));
        echo();
        assertThat(client.latency()).contains(Duration.ofMillis(70));
        timer.advance(INTERVAL.plus(Duration.ofMillis(30)));
        echo();
        assertThat(client.latency()).contains(Duration.ofMillis(30));
    }

    @Test
    void anEchoThatNobodyWaitsForIsIgnored() {
        echo();
        timer.advance(Duration.ofSeconds(1));
        echo();
        assertThat(client.latency()).contains(Duration.ZERO);
        assertThat(timer.size()).isEqualTo(1);
    }

    @Test
    void withoutAnEchoTheConnectionIsGivenUp() {
        ApiFuture<Map<String, Object>> call = call(client);
        timer.advance(PATIENCE.minus(INSTANT));
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
        timer.advance(INSTANT);
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(connection().done).endsWith("close 3000 Heartbeat timeout");
        assertThat(call.join().err()).isEqualTo(network("Heartbeat timeout", "LOST_CONN"));
        assertThat(ends).containsExactly(new ClientFlows.Disconnected(3000, "Heartbeat timeout", false));
    }

    @Test
    void whyAConnectionIsGivenUpIsToldWhateverTheServerSaysThen() {
        timer.advance(PATIENCE);
        connection().client().closed(CloseCodes.ABNORMAL, "");
        assertThat(ends).containsExactly(new ClientFlows.Disconnected(3000, "Heartbeat timeout", false));
    }

    @Test
    void whileReadingIsPausedAnEchoThatCannotBeSeenIsNotMissed() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch handling = new CountDownLatch(1);
        client.listenMsg(VectorProto.CHAT, msg -> {
            handling.countDown();
            go.await();
        });
        Thread handler = new Thread(() -> connection().receive(chat("slow")));
        handler.start();
        handling.await();
        String large = "x".repeat(1 << 20);
        for (int i = 0; i < 4; i++) {
            connection().receive(chat(large));
        }
        assertThat(connection().done).endsWith("pause");

        timer.advance(PATIENCE.multipliedBy(3));
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);

        go.countDown();
        handler.join();
        assertThat(connection().done).endsWith("resume");
        timer.advance(PATIENCE);
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }

    @Test
    void aConnectionThatIsGoneSendsNone() {
        echo();
        connection().client().closed(CloseCodes.NORMAL, "");
        connection().done.clear();
        timer.advance(INTERVAL.multipliedBy(3));
        assertThat(connection().done).containsExactly("terminate");
    }
}
