package io.tsrpc.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** User code's threads, on the JVM of the tests: with virtual threads or without. */
class UserThreadsTest {
    private static final Logger LOG = LoggerFactory.getLogger(UserThreadsTest.class);
    private static final int MANY = 4 * Threads.POOL_SIZE;
    private static final boolean HAS_VIRTUAL = Runtime.version().feature() >= 21;

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
        UserThreads threads = UserThreads.ofClient(Threads.forClient("test-client"), "test-client", LOG);
        CountDownLatch started = new CountDownLatch(MANY);
        block(threads, MANY, started);

        awaitQuietly(started);
        goOn.countDown();
        threads.shutdown();
    }

    @Test
    void tasksOfAServerAreBoundedWhereThreadsCostMemory() {
        UserThreads threads = UserThreads.ofServer(null, "test-server", LOG);
        int atOnce = HAS_VIRTUAL ? MANY : Threads.POOL_SIZE;
        CountDownLatch started = new CountDownLatch(atOnce);
        block(threads, MANY, started);

        awaitQuietly(started);
        assertThat(blocked).hasValue(atOnce);
        goOn.countDown();
        threads.shutdown();
    }

    @Test
    void whatAGivenExecutorRefusesIsRunAllTheSame() {
        ExecutorService given = Executors.newSingleThreadExecutor();
        UserThreads threads = UserThreads.ofServer(given, "test-server", LOG);
        given.shutdown();
        CountDownLatch ran = new CountDownLatch(1);

        assertThat(threads.tryExecute(ran::countDown)).isFalse();
        threads.execute(ran::countDown);
        awaitQuietly(ran);
    }

    @Test
    void aGivenExecutorIsNotShutDown() {
        ExecutorService given = Executors.newSingleThreadExecutor();
        UserThreads.ofServer(given, "test-server", LOG).shutdown();

        assertThat(given.isShutdown()).isFalse();
        given.shutdown();
    }
}
