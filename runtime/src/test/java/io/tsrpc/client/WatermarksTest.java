package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
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

    /** Two connections may leave as much as one may have, and the next ones nothing more. */
    @Test
    void whatEarlierConnectionsHaveLeftCountsIfItIsVeryMuch() {
        Watermarks first = filled(told);
        first.end();
        List<Boolean> toldSecond = new ArrayList<>();
        Watermarks second = filled(toldSecond);
        second.end();
        assertThat(List.of(told, toldSecond)).containsOnly(List.of(false));

        List<Boolean> toldThird = new ArrayList<>();
        Watermarks third = new Watermarks(backlog, 4 * MEGABYTE, hasCalls::get, toldThird::add);
        third.update();
        assertThat(toldThird).containsExactly(false);
        IntStream.range(0, 4).forEach(i -> first.dequeue(MEGABYTE, 0));
        assertThat(toldThird).containsExactly(false);
        second.dequeue(MEGABYTE, 0);
        assertThat(toldThird).containsExactly(false, true);
        IntStream.range(0, 3).forEach(i -> second.dequeue(MEGABYTE, 0));
        assertThat(backlog.size()).isZero();
    }

    private Watermarks filled(List<Boolean> hears) {
        Watermarks watermarks = new Watermarks(backlog, 4 * MEGABYTE, hasCalls::get, hears::add);
        for (int i = 0; i < 4; i++) {
            watermarks.add(MEGABYTE);
            watermarks.enqueue(MEGABYTE, 0);
        }
        watermarks.update();
        return watermarks;
    }

    @Test
    void whatOneConnectionHasLeftDoesNotKeepTheNextFromBeingRead() {
        filled(told).end();
        List<Boolean> toldNext = new ArrayList<>();
        Watermarks next = new Watermarks(backlog, 4 * MEGABYTE, hasCalls::get, toldNext::add);
        next.add(MEGABYTE);
        assertThat(toldNext).isEmpty();
    }

    @Test
    void whatListenersAreToBeToldCountsWithItsMessage() {
        backlog.add(4 * MEGABYTE);
        watermarks.add(1);
        watermarks.enqueue(1, 4 * MEGABYTE);
        watermarks.update();
        assertThat(told).containsExactly(false);
        backlog.remove(4 * MEGABYTE);
        assertThat(told).as("the last of it is not told yet").containsExactly(false);
        watermarks.dequeue(1, 4 * MEGABYTE);
        assertThat(told).containsExactly(false, true);
        assertThat(backlog.size()).isZero();
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
