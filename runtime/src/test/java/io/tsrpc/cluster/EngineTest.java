package io.tsrpc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Page;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.backplane.RoomLog;
import io.tsrpc.testing.ManualTimer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits for a backplane that does not answer. */
class EngineTest {
    private static final Position FIRST = new Position("epoch", 1);
    private static final int QUARTER = (int) Engine.MOST_WAITING / 4;

    private final ManualTimer timer = new ManualTimer();
    private final SlowBackplane backplane = new SlowBackplane();
    private final Engine engine = new Engine(backplane, timer);

    private CompletableFuture<Position> append(int bytes) {
        return engine.append("room", new byte[bytes], Retention.DEFAULT).toCompletableFuture();
    }

    private static void assertRefused(CompletableFuture<Position> appended) {
        assertThatThrownBy(() -> appended.getNow(FIRST)).hasMessageContaining("Too much waits for its answers");
    }

    private void appendThreeQuarters() {
        for (int i = 0; i < 3; i++) {
            assertThat(append(QUARTER)).isNotDone();
        }
    }

    @Test
    void noMoreThanAFewBytesWait() {
        appendThreeQuarters();

        assertRefused(append(QUARTER));
        assertThat(backplane.appending).hasSize(3);
        assertThat(append(QUARTER / 2)).isNotDone();
        assertThat(backplane.appending).hasSize(4);
    }

    @Test
    void whatIsAnsweredMakesPlace() {
        appendThreeQuarters();
        backplane.appending.remove().complete(FIRST);

        assertThat(append(QUARTER)).isNotDone();
        assertRefused(append(QUARTER));
    }

    @Test
    void whatIsNotAnsweredInTimeMakesPlace() {
        CompletableFuture<Position> largest = append(5 * QUARTER); // a single one may be larger
        assertRefused(append(1));
        timer.advance(Engine.PATIENCE);

        assertThatThrownBy(largest::join).hasCauseInstanceOf(TimeoutException.class);
        assertThat(append(5 * QUARTER)).isNotDone();
    }

    /** Answers when the test says so. */
    private static final class SlowBackplane implements Backplane, RoomLog {
        final Queue<CompletableFuture<Position>> appending = new ArrayDeque<>();

        @Override
        public CompletionStage<Position> append(String topic, byte[] frame, Retention retention) {
            CompletableFuture<Position> answer = new CompletableFuture<>();
            appending.add(answer);
            return answer;
        }

        @Override
        public Optional<RoomLog> log() {
            return Optional.of(this);
        }

        @Override
        public CompletionStage<Page> read(String topic, @Nullable Position after, int maxMessages, int maxBytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void start(Receiver receiver) {}

        @Override
        public CompletionStage<Void> publish(String topic, byte[] frame) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Void> subscribe(String topic) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unsubscribe(String topic) {}

        @Override
        public void close() {}
    }
}
