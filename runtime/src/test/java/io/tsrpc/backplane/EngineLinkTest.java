package io.tsrpc.backplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineLinkTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Void> isBack = new CompletableFuture<>();
    private final CompletableFuture<Thread> comingBack = new CompletableFuture<>();
    private final First first = new First();
    private int opened;

    private final EngineLink<First> link = new EngineLink<>(
            "An engine",
            () -> CompletableFuture.completedFuture(opened++ == 0 ? first : new Second()),
            Duration.ofSeconds(30),
            Duration.ofMillis(1),
            timer);

    @AfterEach
    void close() {
        link.close();
        timer.shutdown();
    }

    private static class First implements EngineSession {
        private final CompletableFuture<Throwable> over = new CompletableFuture<>();

        @Override
        public CompletionStage<Throwable> over() {
            return over;
        }

        @Override
        public void end(Throwable why) {
            over.complete(why);
        }

        @Override
        public CompletionStage<Void> subscribe(Collection<String> topics) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> unsubscribe(Collection<String> topics) {
            return CompletableFuture.completedFuture(null);
        }
    }

    /** While it is opened, somebody leaves the topic, and comes back. */
    private final class Second extends First {
        @Override
        public CompletionStage<Void> subscribe(Collection<String> topics) {
            if (asked.isEmpty()) {
                link.unsubscribe("a");
            }
            asked.add("+" + topics);
            return super.subscribe(topics);
        }

        @Override
        public CompletionStage<Void> unsubscribe(Collection<String> topics) {
            Thread coming = new Thread(() -> {
                var unused = link.subscribe("a");
            });
            coming.start();
            while (coming.isAlive() && coming.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            asked.add("-" + topics);
            comingBack.complete(coming);
            return super.unsubscribe(topics);
        }
    }

    private final class Hearing implements Backplane.Receiver {
        @Override
        public void published(String topic, byte[] frame) {}

        @Override
        public void appended(String topic, Position position, byte[] frame) {}

        @Override
        public void lost(@Nullable String topic) {}

        @Override
        public void down(Throwable cause) {}

        @Override
        public void up() {
            isBack.complete(null);
        }
    }

    @Test
    void whoComesBackToATopicWhileTheEngineDoesIsSubscribedLast() throws Exception {
        link.connect();
        link.start(new Hearing());
        var unused = link.subscribe("a");
        first.end(new IllegalStateException("as the test wants"));
        isBack.join();
        comingBack.join().join();
        assertThat(asked).containsExactly("+[a]", "-[a]", "+[a]");
    }
}
