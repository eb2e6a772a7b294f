package io.tsrpc.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose clock is set while it runs, by libfaketime. {@code -Dlibfaketime=PATH} names another one than Debian's. */
@Timeout(240)
class ClockTest {
    private static final Path LIBRARY =
            Path.of(System.getProperty("libfaketime", "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long HOUR = 3_600;
    private static final int CONNECTIONS = 20;

    /** The server cuts clients off by timers, and these send pings each second. */
    @Test
    @Tag("long-run")
    void anHourForwardAndTwoBackHarmNobody(@TempDir Path folder) throws IOException {
        Path clock = Files.writeString(folder.resolve("clock"), "+0");
        try (LoadServerProcess server = LoadServerProcess.startWithClock(LIBRARY, clock, "-DpingSeconds=1");
                IdleClients idle = new IdleClients();
                SuiteClient ws = server.client();
                SuiteClient http = server.httpClient()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                idle.connect(server.port());
            }
            int pings = 0;
            for (long ahead : new long[] {0, HOUR, -HOUR, 0}) {
                set(server, clock, ahead);
                pings += 4;
                int least = pings;
                assertThat(idle.answerUntil(() -> idle.open(least) == CONNECTIONS, PATIENCE))
                        .isTrue();
                assertThat(echo(ws)).isEqualTo("hello");
                assertThat(echo(http)).isEqualTo("hello");
            }
            assertThat(idle.ended()).isZero();
            assertThat(server.ask("connections")).isEqualTo(Integer.toString(CONNECTIONS + 1));
            assertThat(server.errors()).doesNotContain("tsrpc");
        }
    }

    private static void set(LoadServerProcess server, Path clock, long ahead) throws IOException {
        Files.writeString(clock, (ahead < 0 ? "" : "+") + ahead);
        await().atMost(PATIENCE)
                .until(() -> Math.abs(Long.parseLong(server.ask("clock")) / 1_000
                                - System.currentTimeMillis() / 1_000
                                - ahead)
                        < HOUR / 2);
    }

    private static String echo(SuiteClient client) {
        return client.echo(new ApiEcho.Req("hello")).join().orElseThrow().text();
    }
}
