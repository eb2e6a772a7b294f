package io.tsrpc.testing.backplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.backplane.Page;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What the faulty engine does wrong on demand. */
class FaultyEngineTest {
    private final FakeClock clock = new FakeClock();
    private final FaultyEngine engine = new FaultyEngine(1 << 20, clock, new Random(1));
    private final FaultyEngine.Node node = engine.connect();
    private final Hearing hearing = new Hearing();

    FaultyEngineTest() {
        node.start(hearing);
        assertThat(node.subscribe("t").toCompletableFuture()).isCompleted();
    }

    private CompletionStage<Position> append(String text) {
        return node.append("t", Hearing.bytes(text), Retention.DEFAULT);
    }

    private Page read(long after) {
        return node.read("t", engine.top("t").withSeq(after), 100, 1 << 20)
                .toCompletableFuture()
                .join();
    }

    @Test
    void framesAreLostDoubledAndDelayed() throws InterruptedException {
        engine.faults(Faults.NONE.withLoss(1));
        assertThat(append("lost").toCompletableFuture()).isCompleted();
        assertThat(hearing.isQuiet()).isTrue();
        engine.faults(Faults.NONE.withDuplication(1));
        assertThat(append("twice").toCompletableFuture()).isCompleted();
        assertThat(hearing.next().text()).isEqualTo("twice");
        assertThat(hearing.next().text()).isEqualTo("twice");
        engine.faults(Faults.NONE.withDelay(Duration.ofSeconds(1)));
        CompletionStage<Position> late = append("late");
        assertThat(late.toCompletableFuture()).isNotDone();
        clock.advance(Duration.ofSeconds(3));
        assertThat(late.toCompletableFuture()).isCompleted();
        assertThat(hearing.next().text()).isEqualTo("late");
    }

    @Test
    void whatIsAskedFailsOrIsNeverAnswered() {
        engine.faults(Faults.NONE.withFailing(1));
        assertThat(append("fails").toCompletableFuture()).isCompletedExceptionally();
        engine.faults(Faults.NONE.withHanging(1));
        CompletionStage<Position> hangs = append("hangs");
        clock.advance(Duration.ofHours(1));
        assertThat(hangs.toCompletableFuture()).isNotDone();
        node.down();
        assertThat(hangs.toCompletableFuture()).isCompletedExceptionally();
        assertThat(append("down").toCompletableFuture()).isCompletedExceptionally();
        node.up();
        engine.faults(Faults.NONE);
        assertThat(append("works").toCompletableFuture()).isCompleted();
    }

    @Test
    void aRestartChangesTheEpochAndASnapshotIsOlder() {
        assertThat(append("one").toCompletableFuture()).isCompleted();
        Position before = engine.top("t");
        engine.saveSnapshot();
        assertThat(append("two").toCompletableFuture()).isCompleted();

        engine.restartFromSnapshot();
        assertThat(node.isUp()).isFalse();
        node.up();
        assertThat(read(0).frames()).hasSize(1);
        assertThat(engine.top("t").isComparableTo(before)).isFalse();
        engine.restartEmpty();
        node.up();
        assertThat(engine.top("t").seq()).isZero();
        assertThat(engine.appended("t")).hasSize(3);
    }
}
