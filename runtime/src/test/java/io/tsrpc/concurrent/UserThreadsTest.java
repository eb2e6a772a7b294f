package io.tsrpc.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.testing.ManualTimer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** User code's threads, on the JVM of the tests: with virtual threads or without. */
class UserThreadsTest {
    private static final Log LOG = Log.of(Topic.RUNTIME);
    private static final int MANY = 1_000;

    private final ManualTimer timer = new ManualTimer();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger blocked = new AtomicInteger();

    private void block(UserThreads threads, int tasks, CountDownLatch started) {
        for (int i = 0; i < tasks; i++) {
            threads.execute(() -> {
                blocked.incrementAndGet();
                started.countDown();
                awaitQuietly(goOn);
            });
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tasksOfAClientNeverWaitForEachOther() {
        UserThreads threads = UserThreads.of(Threads.forClient("test-client"), "test-client", timer, LOG);
        CountDownLatch started = new CountDownLatch(MANY);
        block(threads, MANY, started);

        awaitQuietly(started);
        goOn.countDown();
    }

    @Test
    void tasksOfAServerDoNotWaitForThoseThatBlock() {
        UserThreads threads = UserThreads.ofServer(null, "test-server", timer, LOG);
        CountDownLatch started = new CountDownLatch(MANY);
        block(threads, MANY, started);

        awaitQuietly(started);
        goOn.countDown();
    }

    @Test
    void whatAGivenExecutorRefusesIsRunAllTheSame() {
        ExecutorService given = Executors.newSingleThreadExecutor();
        UserThreads threads = UserThreads.ofServer(given, "test-server", timer, LOG);
        given.shutdown();
        CountDownLatch ran = new CountDownLatch(1);

        CountDownLatch refused = new CountDownLatch(1);
        threads.tryExecute(ran::countDown, refused::countDown);
        awaitQuietly(refused);
        assertThat(ran.getCount()).isEqualTo(1);
        threads.execute(ran::countDown);
        awaitQuietly(ran);
    }

    @Test
    void aGivenExecutorThatRunsTasksOnItsCallerNeverHasTheCallingThread() throws Exception {
        UserThreads threads = UserThreads.ofClient(Runnable::run, Runnable::run, "test-client", timer, LOG);
        CompletableFuture<Thread> ranOn = new CompletableFuture<>();
        threads.execute(() -> ranOn.complete(Thread.currentThread()));

        assertThat(ranOn.get(60, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
    }

    @Test
    void aGivenExecutorThatBlocksHoldsNoCallerUp() {
        UserThreads threads = UserThreads.ofServer(
                task -> {
                    awaitQuietly(goOn);
                    task.run();
                },
                "test-server",
                timer,
                LOG);
        CountDownLatch ran = new CountDownLatch(2);
        threads.execute(ran::countDown);
        threads.execute(ran::countDown);
        assertThat(ran.getCount()).isEqualTo(2);
        goOn.countDown();
        awaitQuietly(ran);
    }

    /** Virtual threads do not begin a task while others compute on all processors. */
    @Test
    void whatATimerHandsOverRunsAlthoughAClientsThreadsDoNotBeginIt() {
        Queue<Runnable> notBegun = new ConcurrentLinkedQueue<>();
        SystemTimer real = new SystemTimer("test-timer");
        UserThreads threads = UserThreads.ofClient(null, notBegun::add, "test-client", real, LOG);
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch ran = new CountDownLatch(1);
        var unused = real.after(
                Duration.ofMillis(1),
                () -> threads.execute(() -> {
                    runs.incrementAndGet();
                    ran.countDown();
                }));
        awaitQuietly(ran);
        notBegun.remove().run();
        assertThat(runs).hasValue(1);
    }

    static Stream<Throwable> whateverExecutorsThrow() {
        return Stream.of(
                new RejectedExecutionException("full"),
                new IllegalStateException("not started"),
                new OutOfMemoryError("unable to create native thread"),
                new IOException("an executor in another language may throw this"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @ParameterizedTest
    @MethodSource("whateverExecutorsThrow")
    void whateverTheExecutorThrowsTheTaskRunsAndTheNextIsGivenToIt(Throwable thrown) {
        AtomicInteger given = new AtomicInteger();
        UserThreads threads = UserThreads.of(
                task -> {
                    if (given.getAndIncrement() == 0) {
                        UserThreadsTest.<RuntimeException>sneak(thrown);
                    }
                    task.run();
                },
                "test-server",
                timer,
                LOG);
        CountDownLatch ran = new CountDownLatch(2);
        threads.execute(ran::countDown);
        threads.execute(ran::countDown);

        awaitQuietly(ran);
        assertThat(given).hasValue(2);
        assertThat(timer.size()).as("tasks that wait").isZero();
    }

    /** A pool queues a task and then finds that it has no thread for it. */
    @Test
    void aTaskThatTheExecutorTakesAndThenThrowsRunsOnce() {
        Queue<Runnable> taken = new ConcurrentLinkedQueue<>();
        UserThreads threads = UserThreads.of(
                task -> {
                    taken.add(task);
                    throw new OutOfMemoryError("unable to create native thread");
                },
                "test-server",
                timer,
                LOG);
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch ran = new CountDownLatch(1);
        threads.execute(() -> {
            runs.incrementAndGet();
            ran.countDown();
        });
        awaitQuietly(ran);
        taken.remove().run();

        AtomicInteger refusals = new AtomicInteger();
        threads.tryExecute(runs::incrementAndGet, refusals::incrementAndGet);
        taken.remove().run();
        assertThat(runs).hasValue(1);
        assertThat(refusals).hasValue(1);
    }

    @Test
    void aTaskThatNoThreadCanRunWaitsForTheTimerOrTheNextTask() {
        AtomicInteger failures = new AtomicInteger(2);
        UserThreads threads = UserThreads.withoutSpareThreads(
                task -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    task.run();
                },
                timer,
                LOG);
        List<String> ran = new ArrayList<>();
        threads.execute(() -> ran.add("one"));
        assertThat(ran).isEmpty();
        timer.advance(Duration.ofMillis(100));
        assertThat(ran).isEmpty();
        timer.advance(Duration.ofMillis(100));
        assertThat(ran).containsExactly("one");

        failures.set(1);
        threads.execute(() -> ran.add("two"));
        threads.execute(() -> ran.add("three"));
        assertThat(ran).containsExactly("one", "three", "two");
    }
}
