package io.tsrpc.net;

import io.tsrpc.concurrent.SystemTimer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program whose heap is full for a while, as seen by the thread of a loop and by that of a timer. */
final class FullHeap {
    private static final int FIRST = 1 << 20;
    private static final int PATIENCE_SECONDS = 30;

    /** What fills the heap: arrays, each of which holds the one before. */
    private static final @Nullable Object[] EMPTY = {};

    private static @Nullable Object[] held = EMPTY;

    private FullHeap() {}

    /** Exits with 0 if both threads have survived. */
    public static void main(String[] args) throws Exception {
        boolean survived = survives(loop()) && survives(timer());
        Runtime.getRuntime().halt(survived ? 0 : 1);
    }

    private static Executor loop() throws IOException {
        return SelectorLoop.ofClients("loop")::execute;
    }

    private static Executor timer() {
        SystemTimer timer = new SystemTimer("timer");
        return task -> {
            var unused = timer.after(Duration.ofNanos(1), task);
        };
    }

    private static boolean survives(Executor thread) throws InterruptedException {
        CountDownLatch freed = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(1);
        thread.execute(() -> awaitQuietly(ready));
        thread.execute(
                () -> { // as any that has run for a while, it has caught something before
                    throw new IllegalStateException("as a test does it");
                });
        for (int i = 0; i < 3; i++) {
            thread.execute(FullHeap::fill);
        }
        thread.execute(() -> {
            held = EMPTY;
            freed.countDown();
        });
        ready.countDown();
        return freed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void awaitQuietly(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes all memory, to the last bytes, and then throws. */
    private static void fill() {
        for (int size = FIRST; ; ) {
            try {
                @Nullable Object[] next = new Object[size];
                next[0] = held;
                held = next;
            } catch (OutOfMemoryError e) {
                if (size == 1) {
                    throw e;
                }
                size /= 2;
            }
        }
    }
}
