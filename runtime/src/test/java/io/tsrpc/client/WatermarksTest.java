package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Pausing and resuming reading. */
class WatermarksTest {
    private static final int MEGABYTE = 1 << 20;

    private final List<Boolean> told = new ArrayList<>();
    private final AtomicBoolean hasCalls = new AtomicBoolean();
    private final Watermarks watermarks = new Watermarks(64 * MEGABYTE, hasCalls::get, told::add);

    private void add(int megabytes) {
        for (int i = 0; i < megabytes; i++) {
            watermarks.add(MEGABYTE);
        }
    }

    @Test
    void readingPausesAtTheLimitAndGoesOnWhenHalfIsDone() {
        add(4);
        assertThat(told).containsExactly(false);
        watermarks.remove(MEGABYTE);
        assertThat(told).containsExactly(false);
        watermarks.remove(MEGABYTE);
        watermarks.remove(MEGABYTE);
        assertThat(told).containsExactly(false, true);
    }

    @Test
    void aCallLetsReadingGoOnBecauseItsAnswerIsStillToBeRead() {
        add(10);
        assertThat(watermarks.isPaused()).isTrue();
        hasCalls.set(true);
        watermarks.update();
        assertThat(told).containsExactly(false, true);
    }

    @Test
    void evenWithCallsThereIsALimit() {
        hasCalls.set(true);
        add(60);
        assertThat(told).isEmpty();
        add(4);
        assertThat(told).containsExactly(false);
    }

    @Test
    void aLimitBelowTheUsualOneCountsWithoutCallsToo() {
        Watermarks small = new Watermarks(MEGABYTE, hasCalls::get, told::add);
        small.add(MEGABYTE);
        assertThat(told).containsExactly(false);
    }

    @Test
    void messagesCountAsWhatTheyAreDecodedTo() {
        for (int i = 0; i < 10; i++) {
            watermarks.add(MEGABYTE / 10);
            watermarks.replace(MEGABYTE / 10, MEGABYTE);
        }
        assertThat(told).containsExactly(false);
        for (int i = 0; i < 10; i++) {
            watermarks.remove(MEGABYTE);
        }
        assertThat(told).containsExactly(false, true);
    }

    @Test
    void smallMessagesCountForMoreThanTheirBytes() {
        for (int i = 0; i < Watermarks.HIGH_WITHOUT_CALLS / 100; i++) {
            watermarks.add(1);
        }
        assertThat(watermarks.isPaused()).isTrue();
    }
}
