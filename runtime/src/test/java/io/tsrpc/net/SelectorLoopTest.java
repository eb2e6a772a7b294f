package io.tsrpc.net;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SelectorLoopTest {
    private final SelectorLoop loop = SelectorLoop.ofClients("test-loop");
    private final CountDownLatch done = new CountDownLatch(1);

    SelectorLoopTest() throws IOException {}

    @AfterEach
    void end() throws InterruptedException {
        loop.end();
        loop.awaitEnd();
    }

    private void awaitDone() throws InterruptedException {
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTaskThatADelayedTaskAddsRunsAlthoughNothingElseHappens() throws InterruptedException {
        loop.executeLater(() -> loop.execute(done::countDown));
        awaitDone();
    }

    /** One peer that sends without end must not keep the loop from the others. */
    @Test
    void socketsAreSelectedAlthoughThereIsAlwaysATaskToRun() throws Exception {
        repeat(loop::execute);
        isSelected();
    }

    /** Each is due when the other one has run. */
    @Test
    void socketsAreSelectedAlthoughThereIsAlwaysADelayedTaskToRun() throws Exception {
        repeat(loop::executeLater);
        repeat(loop::executeLater);
        isSelected();
    }

    /** Has run a task that takes some time and adds itself until the test is done. */
    private void repeat(Consumer<Runnable> adding) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        adding.accept(new Runnable() {
            @Override
            public void run() {
                begun.countDown();
                if (done.getCount() > 0) {
                    adding.accept(this);
                }
                long start = System.nanoTime();
                while (System.nanoTime() - start < 2_000_000) {
                    Thread.onSpinWait();
                }
            }
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void isSelected() throws Exception {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.configureBlocking(false);
            loop.register(channel, SelectionKey.OP_WRITE, new SelectorLoop.Ready() {
                @Override
                public void ready(SelectionKey writable) {
                    done.countDown();
                }

                @Override
                public void failed(Throwable problem) {
                    throw new AssertionError(problem);
                }
            });
            awaitDone();
        }
    }

    @Test
    void theLoopOutlivesWhatItsTasksThrow() throws InterruptedException {
        loop.execute(() -> {
            throw new AssertionError("as a test does it");
        });
        loop.executeLater(() -> {
            throw new IllegalStateException("as a test does it");
        });
        loop.executeLater(done::countDown);
        awaitDone();
    }

    @Test
    void whatItsTasksThrowIsToldToo() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        SelectorLoop told =
                SelectorLoop.ofServer("told-loop", (thread, why, isLost) -> heard.add(thread + " " + isLost));
        told.execute(() -> {
            throw new AssertionError("as a test does it");
        });
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("told-loop false");
        told.end();
        told.awaitEnd();
    }

    /** Nobody but a fault closes a selector; without one each turn would fail, and ports would be open that nobody serves. */
    @Test
    void aLoopWithoutASelectorIsToldToBeLostAndEndsAfterItsTasks() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        AtomicReference<SelectorLoop> self = new AtomicReference<>();
        SelectorLoop lost = SelectorLoop.ofServer("lost-loop", (thread, why, isLost) -> {
            heard.add(thread + " " + isLost);
            requireNonNull(self.get()).execute(done::countDown);
        });
        self.set(lost);
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.configureBlocking(false);
            SelectionKey key = lost.register(channel, SelectionKey.OP_WRITE, new SelectorLoop.Ready() {
                @Override
                public void ready(SelectionKey writable) throws IOException {
                    writable.selector().close();
                }

                @Override
                public void failed(Throwable problem) {}
            });
            lost.wakeup();
            lost.awaitEnd();
            assertThat(key.isValid()).isFalse();
        }
        assertThat(heard).containsExactly("lost-loop true");
        assertThat(done.getCount()).isZero();
    }

    @Test
    void whatWaitsWhenTheLoopEndsStillRuns() throws InterruptedException {
        loop.execute(() -> {
            loop.end();
            loop.execute(done::countDown);
        });
        awaitDone();
    }
}
