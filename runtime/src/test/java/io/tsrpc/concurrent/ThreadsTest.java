package io.tsrpc.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.condition.JRE.JAVA_20;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** How many threads there are at most. */
@Timeout(60)
class ThreadsTest {
    private static final int RESERVE = 64;

    /** Whoever gives it the tasks then closes what they are about. */
    @Test
    void aTransportIsRefusedMoreThreadsThanItsLimit() {
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService threads = Threads.platform("test", 2);
        try {
            threads.execute(() -> await(goOn));
            threads.execute(() -> await(goOn));
            assertThatExceptionOfType(RejectedExecutionException.class)
                    .isThrownBy(() -> threads.execute(() -> await(goOn)));
        } finally {
            goOn.countDown();
            threads.shutdown();
        }
    }

    /** Otherwise they would run later, with a warning each. */
    @Test
    void whatComesWhileASingleThreadIsBusyWaitsInItsOrder() throws InterruptedException {
        Executor thread = Threads.single("test");
        CountDownLatch goOn = new CountDownLatch(1);
        List<Integer> done = new CopyOnWriteArrayList<>();
        CountDownLatch all = new CountDownLatch(100);
        thread.execute(() -> await(goOn));
        for (int i = 0; i < 100; i++) {
            int number = i;
            thread.execute(() -> {
                done.add(number);
                all.countDown();
            });
        }
        goOn.countDown();
        all.await();
        assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    @EnabledForJreRange(max = JAVA_20) // later ones have virtual threads
    void aServerKeepsSomeForWhatDoesNotBlock() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        Threads.OwnThreads threads = Threads.forServer("test");
        try {
            for (int i = 1; i < Threads.MOST_OF_SERVER - RESERVE; i++) {
                execute(threads, goOn);
            }
            assertThat(threads.areTaken().getAsBoolean()).isFalse();
            for (int i = 0; i < 2; i++) {
                execute(threads, goOn);
            }
            assertThat(threads.areTaken().getAsBoolean()).isTrue();
            CountDownLatch done = new CountDownLatch(1);
            threads.executor().execute(done::countDown);
            done.await();
        } finally {
            goOn.countDown();
        }
    }

    /** Returns when the task has begun. */
    private static void execute(Threads.OwnThreads threads, CountDownLatch goOn) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        threads.executor().execute(() -> {
            begun.countDown();
            await(goOn);
        });
        begun.await();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
