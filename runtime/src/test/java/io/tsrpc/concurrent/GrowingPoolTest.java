package io.tsrpc.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads for tasks that block. */
@Timeout(60)
class GrowingPoolTest {
    private final GrowingPool pool = new GrowingPool("test-pool");
    private final CountDownLatch goOn = new CountDownLatch(1);

    private void block(int tasks) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(tasks);
        for (int i = 0; i < tasks; i++) {
            pool.execute(() -> {
                started.countDown();
                await(goOn);
            });
        }
        started.await();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTaskDoesNotWaitForThoseThatBlock() throws InterruptedException {
        block(GrowingPool.MOST - 1);
        CountDownLatch ran = new CountDownLatch(1);
        pool.execute(ran::countDown);
        ran.await();
        goOn.countDown();
    }

    @Test
    void beyondTheLimitTasksWait() throws InterruptedException {
        block(GrowingPool.MOST);
        CountDownLatch ran = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            pool.execute(ran::countDown);
        }
        assertThat(ran.getCount()).isEqualTo(100);
        goOn.countDown();
        ran.await();
    }

    @Test
    void fewThreadsServeManyShortTasks() throws InterruptedException {
        int count = 10_000;
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch ran = new CountDownLatch(count);
        GrowingPool wide = new GrowingPool("test-wide-pool", count);
        for (int i = 0; i < count; i++) {
            wide.execute(() -> {
                threads.add(Thread.currentThread());
                ran.countDown();
            });
        }
        ran.await();
        assertThat(threads).hasSizeLessThan(count / 10);
    }

    @Test
    void allThreadsComeBackAfterARest() throws InterruptedException {
        for (int round = 0; round < 100; round++) {
            int tasks = 1 + round % GrowingPool.MOST;
            CountDownLatch together = new CountDownLatch(tasks); // each waits for all: none may be left in the queue
            CountDownLatch done = new CountDownLatch(tasks);
            for (int i = 0; i < tasks; i++) {
                pool.execute(() -> {
                    together.countDown();
                    await(together);
                    done.countDown();
                });
            }
            done.await();
        }
    }

    @Test
    void anInterruptThatATaskLeavesStopsNoOther() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            CountDownLatch ran = new CountDownLatch(2);
            pool.execute(() -> {
                Thread.currentThread().interrupt();
                ran.countDown();
            });
            pool.execute(ran::countDown);
            ran.await();
        }
    }

    @Test
    void aTaskThatThrowsTakesNoOtherWithIt() throws InterruptedException {
        pool.execute(() -> {
            throw new AssertionError("as a test does it");
        });
        CountDownLatch ran = new CountDownLatch(1);
        pool.execute(ran::countDown);
        ran.await();
    }

    @Test
    void whatWasGivenBeforeTheEndIsDone() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            pool.execute(ran::countDown);
        }
        pool.shutdown();
        ran.await();
        assertThatThrownBy(() -> pool.execute(ran::countDown)).isInstanceOf(RejectedExecutionException.class);
    }
}
