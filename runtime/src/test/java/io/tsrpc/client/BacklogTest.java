package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** When reading pauses and when it goes on. */
class BacklogTest {
    private static final int MEGABYTE = 1 << 20;

    private final List<Boolean> told = new ArrayList<>();
    private final AtomicBoolean hasCalls = new AtomicBoolean();
    private final Backlog backlog = new Backlog(MEGABYTE, hasCalls::get, told::add);

    private void add(int megabytes) {
        for (int i = 0; i < megabytes; i++) {
            backlog.add(MEGABYTE);
        }
    }

    @Test
    void readingPausesAtTheLimitAndGoesOnWhenHalfIsDone() {
        add(4);
        assertThat(told).containsExactly(false);
        backlog.remove(MEGABYTE);
        assertThat(told).containsExactly(false);
        backlog.remove(MEGABYTE);
        backlog.remove(MEGABYTE);
        assertThat(told).containsExactly(false, true);
    }

    @Test
    void aCallLetsReadingGoOnBecauseItsAnswerIsStillToBeRead() {
        add(10);
        assertThat(backlog.isPaused()).isTrue();
        hasCalls.set(true);
        backlog.update();
        assertThat(told).containsExactly(false, true);
    }

    @Test
    void evenWithCallsThereIsALimit() {
        hasCalls.set(true);
        add(60);
        assertThat(told).isEmpty();
        add(7);
        assertThat(told).containsExactly(false);
    }

    @Test
    void smallMessagesCountForMoreThanTheirBytes() {
        for (int i = 0; i < Backlog.QUIET_LIMIT / 100; i++) {
            backlog.add(1);
        }
        assertThat(backlog.isPaused()).isTrue();
    }
}
