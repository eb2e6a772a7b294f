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
    private final Backlog backlog = new Backlog();
    private final Watermarks watermarks = new Watermarks(backlog, 64 * MEGABYTE, hasCalls::get, told::add);

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
        Watermarks small = new Watermarks(backlog, MEGABYTE, hasCalls::get, told::add);
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

    @Test
    void whatWaitsInTheQueueCountsForTheNextConnectionToo() {
        for (int i = 0; i < 4; i++) {
            watermarks.add(MEGABYTE);
            watermarks.enqueue(MEGABYTE);
        }
        watermarks.end();
        List<Boolean> toldNext = new ArrayList<>();
        Watermarks next = new Watermarks(backlog, 64 * MEGABYTE, hasCalls::get, toldNext::add);
        next.add(1);
        assertThat(toldNext).containsExactly(false);
        watermarks.dequeue(MEGABYTE);
        watermarks.dequeue(MEGABYTE);
        assertThat(toldNext).containsExactly(false);
        watermarks.dequeue(MEGABYTE);
        assertThat(toldNext).containsExactly(false, true);
        watermarks.dequeue(MEGABYTE);
        assertThat(backlog.size()).isZero();
    }

    @Test
    void whatListenersAreToBeToldCountsToo() {
        backlog.add(4 * MEGABYTE);
        watermarks.update();
        assertThat(told).containsExactly(false);
        backlog.remove(4 * MEGABYTE);
        assertThat(told).containsExactly(false, true);
    }

    @Test
    void whatWasDroppedDoesNotWait() {
        add(3);
        for (int i = 0; i < 3; i++) {
            watermarks.drop(MEGABYTE);
        }
        add(3);
        assertThat(told).isEmpty();
    }
}
