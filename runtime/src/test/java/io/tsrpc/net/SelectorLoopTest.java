package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    void whatWaitsWhenTheLoopEndsStillRuns() throws InterruptedException {
        loop.execute(() -> {
            loop.end();
            loop.execute(done::countDown);
        });
        awaitDone();
    }
}
