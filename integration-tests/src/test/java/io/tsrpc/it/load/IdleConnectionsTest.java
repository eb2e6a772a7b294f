package io.tsrpc.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteWsClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** WebSocket connections over which nothing but pings goes. */
@Timeout(600)
class IdleConnectionsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PINGS = 3;

    @Test
    void areAllHeld() throws Exception {
        Usage unused = hold(500, Duration.ofSeconds(2));
    }

    /** Both processes need more file descriptors than there are connections ({@code ulimit -n}). */
    @Test
    @Tag("long-run")
    void tenThousandTakeLittleMemory() throws Exception {
        Usage usage = hold(10_000, Duration.ofSeconds(20));
        System.out.printf(
                "10,000 idle connections, JDK %d: %.1f MiB resident, of these %.1f MiB used heap; %d threads%n",
                Runtime.version().feature(),
                usage.resident() / (double) (1 << 20),
                usage.heap() / (double) (1 << 20),
                usage.threads());
        assertThat(usage.resident()).isLessThanOrEqualTo(250L << 20);
    }

    /** Returns what the server takes when each connection has got some pings. */
    private static Usage hold(int connections, Duration interval) throws IOException {
        try (LoadServerProcess server = LoadServerProcess.start("-Xmx512m", "-DpingSeconds=" + interval.toSeconds());
                IdleClients idle = new IdleClients()) {
            for (int i = 0; i < connections; i++) {
                idle.connect(server.port());
                if (i % 100 == 99) { // the server accepts them in time, and gets its answers
                    int all = i + 1;
                    assertThat(idle.answerUntil(() -> idle.open(0) == all, PATIENCE))
                            .isTrue();
                }
            }
            assertThat(idle.answerUntil(() -> idle.open(PINGS) == connections, PATIENCE))
                    .isTrue();
            assertThat(idle.ended()).isZero();
            assertThat(server.ask("connections")).isEqualTo(Integer.toString(connections));
            Usage usage = server.usage();
            idle.drop(1); // the limit of connections is 10,000
            assertThat(idle.answerUntil(
                            () -> server.ask("connections").equals(Integer.toString(connections - 1)), PATIENCE))
                    .isTrue();
            try (SuiteWsClient client = server.client()) {
                assertThat(client.echo(new ApiEcho.Req("hello"))
                                .join()
                                .orElseThrow()
                                .text())
                        .isEqualTo("hello");
            }
            return usage;
        }
    }
}
