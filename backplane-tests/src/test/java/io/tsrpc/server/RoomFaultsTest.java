package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random histories of rooms on several servers and an engine that does everything wrong: what clients are told is true. A history that
 * fails has a seed, with which it runs again: {@code -Dtsrpc.seed=N}.
 */
@Timeout(3_600) // the long run
class RoomFaultsTest {
    private static final int HISTORIES = 10_000;
    private static final long SEED = Long.getLong("tsrpc.seed", 0);

    @Test
    void clientsAreToldTheTruth() {
        run(SEED, Long.getLong("tsrpc.seed") == null ? HISTORIES : 1);
    }

    @Test
    @Tag("long-run")
    void clientsAreToldTheTruthInManyHistories() {
        run(1_000_000, 50 * HISTORIES);
    }

    private static void run(long first, int count) {
        long received = 0;
        for (long seed = first; seed < first + count; seed++) {
            RoomHistory history = new RoomHistory(seed);
            try {
                history.run();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("The history with -Dtsrpc.seed=" + seed + " failed\n" + history, e);
            }
            received += history.received();
        }
        assertThat(received).as("messages").isGreaterThan(count); // otherwise nothing was tried
    }
}
