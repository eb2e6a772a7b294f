package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random histories of servers that are killed, started again and cut off: nobody is believed to be there who is not, and nobody is missing. A
 * history that fails has a seed, with which it runs again: {@code -Dtsrpc.seed=N}.
 */
@Timeout(3_600) // the long run
class PresenceFaultsTest {
    private static final int HISTORIES = 300;
    private static final long SEED = Long.getLong("tsrpc.seed", 0);

    @Test
    void everybodyKnowsWhoIsThere() {
        boolean isOne = Long.getLong("tsrpc.seed") != null;
        assertThat(run(SEED, isOne ? 1 : HISTORIES))
                .as("kills, restarts and partitions")
                .isGreaterThan(isOne ? 0 : 1_000);
    }

    @Test
    @Tag("long-run")
    void everybodyKnowsWhoIsThereInManyHistories() {
        assertThat(run(1_000_000, 50 * HISTORIES)).isGreaterThan(50_000);
    }

    private static int run(long first, int count) {
        int incidents = 0;
        for (long seed = first; seed < first + count; seed++) {
            PresenceHistory history = new PresenceHistory(seed);
            try {
                history.run();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("The history with -Dtsrpc.seed=" + seed + " failed\n" + history, e);
            }
            incidents += history.incidents();
        }
        return incidents;
    }
}
