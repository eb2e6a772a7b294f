package io.tsrpc.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
    void whatTasksThrowIsToldWhateverTheirKind() throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Timer told = new SystemTimer(
                "told-timer", (thread, why, isLost) -> heard.add(thread + " " + isLost + " " + why.getMessage()));
        told.after(SOON, failing("soon"));
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("told-timer-1 false soon");
        told.after(LATER, failing("later"));
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("told-timer-1 false later");
        Timeout periodic = told.every(SOON, failing("again"));
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("told-timer-1 false again");
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("told-timer-1 false again");
        periodic.cancel();
    }

    /** A listener that fails, such as one without memory, must not end what comes again. */
    @Test
    void whoIsToldMayThrow() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(3);
        Timer telling = new SystemTimer("telling-timer", (thread, why, isLost) -> {
            throw new OutOfMemoryError("Java heap space");
        });
        Timeout periodic = telling.every(SOON, () -> {
            ran.countDown();
            throw new IllegalStateException("again");
        });
        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
        periodic.cancel();
        CountDownLatch ticked = new CountDownLatch(1);
        telling.after(LATER, failing("on a tick"));
        telling.after(LATER.plusMillis(200), ticked::countDown);
        assertThat(ticked.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private static Runnable failing(String text) {
        return () -> {
            throw new IllegalStateException(text);
        };
    }

    /** The JDK starts another thread for one that has failed, but gives up if there is no memory for it. */
    @Test
    void whatIsPlannedRunsAlthoughTheThreadHasFailedAndTheJdkCouldStartNoOther() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        ScheduledThreadPoolExecutor executor =
                Threads.timer("failing-timer", (thread, why, isLost) -> heard.add(thread + " " + isLost));
        ThreadFactory threads = executor.getThreadFactory();
        AtomicBoolean isFirst = new AtomicBoolean(true);
        AtomicBoolean fails = new AtomicBoolean();
        executor.setThreadFactory(task -> {
            if (!isFirst.getAndSet(false) && !fails.getAndSet(true)) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return threads.newThread(task);
        });
        CountDownLatch ran = new CountDownLatch(1);
        Future<?> planned = executor.schedule(ran::countDown, 500, TimeUnit.MILLISECONDS);
        executor.getQueue().add(new Poison());
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("failing-timer-1 false");
        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(planned).isNotNull();
        assertThat(fails).isTrue();
        executor.shutdownNow();
    }

    /** A task that fails where the JDK does not expect it, as the queue of the executor does if there is no memory. */
    private static final class Poison extends FutureTask<Void> implements RunnableScheduledFuture<Void> {
        Poison() {
            super(() -> null);
        }

        @Override
        public void run() {
            throw new OutOfMemoryError("Java heap space");
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return -1;
        }
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

    /** As when a full heap has ended the thread within the JDK, and what came again with it. */
    @Test
    void ticksBeginAgainWhenTheyHaveStopped() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, Threads.daemons("test-timer")) {
            @Override
            public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
                ScheduledFuture<?> ticks = super.scheduleWithFixedDelay(task, first, delay, unit);
                if (begun.getAndIncrement() == 0) {
                    ticks.cancel(false);
                }
                return ticks;
            }
        };
        Timer stopped = new SystemTimer(executor, Faults.LOGGED_ONLY);
        CountDownLatch ran = new CountDownLatch(3);
        stopped.after(LATER, ran::countDown);
        Timeout periodic = stopped.every(LATER, ran::countDown);
        await().until(() -> {
            stopped.after(LATER, () -> {});
            return begun.get() == 2;
        });

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
        periodic.cancel();
        executor.shutdownNow();
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
