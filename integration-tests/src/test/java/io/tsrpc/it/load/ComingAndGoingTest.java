package io.tsrpc.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients of both transports in turns, each of which connects, makes a call and is closed. */
class ComingAndGoingTest {
    private static final int WARM_UP = 1_000;
    private static final int MANY = Integer.getInteger("tsrpc.connections", 24_000);
    private static final int EACH_SECOND = Integer.getInteger("tsrpc.connectionsEachSecond", 200);

    /** How long threads of pools that have nothing to do may live. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    /** What server and clients have. */
    private record Usages(Usage server, Usage clients) {
        static Usages of(LoadServerProcess server) {
            return new Usages(server.usage(), Usage.now());
        }

        boolean hasNoMoreThan(Usages before) {
            return hasNoMore(server, before.server) && hasNoMore(clients, before.clients);
        }

        private static boolean hasNoMore(Usage now, Usage before) {
            return now.descriptors() <= before.descriptors() && now.threads() <= before.threads();
        }
    }

    @Test
    @Timeout(240)
    void leaveNoThreadsAndNoDescriptors() throws Exception {
        try (LoadServerProcess server = LoadServerProcess.start()) {
            comeAndGo(server, 50);
            Usages before = Usages.of(server);
            comeAndGo(server, 300);
            await().atMost(PATIENCE).until(() -> Usages.of(server).hasNoMoreThan(before));
        }
    }

    /** 500,000: {@code -Dtsrpc.connections=500000 -Dtsrpc.connectionsEachSecond=2000}. */
    @Test
    @Tag("long-run")
    @Timeout(3_600)
    void leaveNoMemoryEither() throws Exception {
        try (LoadServerProcess server = LoadServerProcess.start("-Xmx256m")) {
            comeAndGo(server, WARM_UP);
            Usages before = Usages.of(server);
            long end = System.nanoTime();
            for (int i = 0; i < MANY; i += 2) {
                comeAndGo(server, 2);
                end += TimeUnit.SECONDS.toNanos(2) / EACH_SECOND;
                LockSupport.parkNanos(end - System.nanoTime());
            }
            await().atMost(PATIENCE).until(() -> Usages.of(server).hasNoMoreThan(before));
            Usages after = Usages.of(server);
            System.out.printf(
                    "%d connections, %d each second, JDK %d: %s%n",
                    MANY,
                    EACH_SECOND,
                    Runtime.version().feature(),
                    "server " + before.server + " -> " + after.server + ", clients " + before.clients + " -> "
                            + after.clients);
            assertThat(after.server.heap()).isLessThan(before.server.heap() * 105 / 100);
            assertThat(after.clients.heap()).isLessThan(before.clients.heap() * 105 / 100);
        }
    }

    private static void comeAndGo(LoadServerProcess server, int clients) {
        for (int i = 0; i < clients; i++) {
            try (SuiteClient client = i % 2 == 0 ? server.client() : server.httpClient()) {
                assertThat(client.echo(new ApiEcho.Req("hello"))
                                .join()
                                .orElseThrow()
                                .text())
                        .isEqualTo("hello");
            }
        }
    }
}
