package io.tsrpc.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteClient;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose clock is set while it runs. */
@Timeout(240)
class ClockTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long HOUR = 3_600;
    private static final int CONNECTIONS = 20;

    /** The server sends pings each 5 s, and cuts off who does not answer. */
    @Test
    @Tag("long-run")
    void anHourForwardAndTwoBackHarmNobody(@TempDir Path folder) throws Exception {
        SettableClock clock = new SettableClock(folder);
        try (LoadServerProcess server = LoadServerProcess.start(clock, "-DpingSeconds=5");
                IdleClients idle = new IdleClients();
                SuiteClient ws = server.client();
                SuiteClient http = server.httpClient()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                idle.connect(server.port());
            }
            int pings = 0;
            for (long ahead : new long[] {0, HOUR, -HOUR, 0}) {
                clock.set(ahead);
                long seconds = Long.parseLong(server.ask("clock")) - System.currentTimeMillis() / 1_000;
                assertThat(seconds).isBetween(ahead - HOUR / 2, ahead + HOUR / 2);
                pings += 2;
                int least = pings;
                boolean goOn = idle.answerUntil(() -> idle.open(least) == CONNECTIONS, PATIENCE);
                assertThat(goOn)
                        .as("%d s ahead, %d pings: %d cut off", ahead, least, idle.ended())
                        .isTrue();
                assertThat(echo(ws)).isEqualTo("hello");
                assertThat(echo(http)).isEqualTo("hello");
            }
            assertThat(idle.ended()).isZero();
            assertThat(server.ask("connections")).isEqualTo(Integer.toString(CONNECTIONS + 1));
            assertThat(server.errors()).doesNotContain("tsrpc");
        }
    }

    private static String echo(SuiteClient client) {
        return client.echo(new ApiEcho.Req("hello")).join().orElseThrow().text();
    }
}
