package io.tsrpc.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemTimerTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

    private final Timer timer = new SystemTimer("test-timer");

    @Test
    void aTaskRunsAfterItsDelay() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        timer.after(SOON, ran::countDown);

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPeriodicTaskRunsAgainAndAgain() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(3);
        Timeout periodic = timer.every(SOON, ran::countDown);

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
        periodic.cancel();
    }

    @Test
    void aTaskThatThrowsEndsNeitherItsPeriodsNorTheTimer() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(3);
        Timeout periodic = timer.every(SOON, () -> {
            ran.countDown();
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
        periodic.cancel();
    }

    @Test
    void aTaskThatRunsOutOfMemoryRunsAgain() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(3);
        timer.after(SOON, () -> {
            ran.countDown();
            if (ran.getCount() > 0) {
                throw new OutOfMemoryError("Java heap space");
            }
        });

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTaskOfATickRunsAgainAfterItHasRunOutOfMemoryAndOthersRun() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(3);
        timer.after(LATER, () -> {
            ran.countDown();
            if (ran.getCount() > 1) {
                throw new OutOfMemoryError("Java heap space");
            }
        });
        timer.after(LATER, () -> {
            throw new IllegalStateException("a task of the test");
        });
        timer.after(LATER, ran::countDown);

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void ticksGoOnAfterTheTimerHasBeenIdle() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            CountDownLatch ran = new CountDownLatch(1);
            timer.after(LATER, ran::countDown);
            assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
            awaitNoThread();
        }
    }

    @Test
    void aCancelledTaskHoldsNoThread() {
        timer.after(LONGEST, () -> {}).cancel();

        awaitNoThread();
    }

    private static void awaitNoThread() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("test-timer")));
    }

    @Test
    void zeroMeansNever() {
        assertThat(timer.after(Duration.ZERO, () -> {})).isSameAs(Timeout.NEVER);
        assertThat(timer.every(Duration.ZERO, () -> {})).isSameAs(Timeout.NEVER);
    }

    @Test
    void durationsMayBeLongerThanNanosecondsCanSay() {
        timer.after(LONGEST, () -> {}).cancel();
        timer.every(LONGEST, () -> {}).cancel();
    }
}
