package io.tsrpc.backplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.tsrpc.testing.ManualTimer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is special to the engine inside a JVM; the rules of all engines are in the module backplane-tests. */
class MemoryEngineTest {
    private static final Retention FIVE_MINUTES = Retention.DEFAULT;

    private final ManualTimer clock = new ManualTimer();
    private final MemoryEngine engine = new MemoryEngine(10_000, clock::nanoTime);
    private final Backplane node = engine.connect();
    private final RoomLog log = node.log().orElseThrow();

    @CanIgnoreReturnValue
    private Position append(String topic, int size) {
        return log.append(topic, new byte[size], FIVE_MINUTES)
                .toCompletableFuture()
                .join();
    }

    private Page read(String topic, @Nullable Position after) {
        return log.read(topic, after, 1_000, 1 << 20).toCompletableFuture().join();
    }

    /** Hears appended frames. */
    private record Hearing(List<Position> heard, Runnable then) implements Backplane.Receiver {
        @Override
        public void published(String topic, byte[] frame) {}

        @Override
        public void appended(String topic, Position position, byte[] frame) {
            heard.add(position);
            then.run();
        }

        @Override
        public void lost(@Nullable String topic) {}

        @Override
        public void down(Throwable cause) {}

        @Override
        public void up() {}
    }

    @Test
    void whatIsTooOldIsGoneAndItsPlacesAreCounted() {
        append("a", 10);
        clock.advance(Duration.ofMinutes(3));
        Position top = append("a", 10);
        clock.advance(Duration.ofMinutes(3));

        Page page = read("a", top.withSeq(0));

        assertThat(page.first()).isEqualTo(2);
        assertThat(page.frames()).hasSize(1);
        assertThat(engine.bytes()).isEqualTo(memory(1, 10));
        clock.advance(Duration.ofMinutes(3));
        assertThat(read("a", top.withSeq(0))).isEqualTo(new Page(3, List.of(), top));
        assertThat(engine.bytes()).isZero();
    }

    @Test
    void aTopicThatWasForgottenHasAnotherEpoch() {
        Position top = append("a", 10);
        clock.advance(Duration.ofMinutes(4));
        assertThat(read("a", null).top()).isEqualTo(top); // used
        clock.advance(Duration.ofMinutes(4));
        append("b", 1);
        assertThat(read("a", null).top()).as("kept for those who come back").isEqualTo(top);
        clock.advance(Duration.ofMinutes(6));
        append("b", 1);
        append("b", 1);

        Position anew = read("a", null).top();

        assertThat(anew.seq()).isZero();
        assertThat(anew.isComparableTo(top)).isFalse();
    }

    @Test
    void aTopicThatIsHeardIsNotForgotten() {
        assertThat(node.subscribe("a").toCompletableFuture()).isCompleted();
        node.start(new Hearing(new ArrayList<>(), () -> {}));
        Position top = append("a", 10);
        clock.advance(Duration.ofHours(10));
        append("b", 1);
        append("b", 1);
        assertThat(read("a", null).top()).isEqualTo(top);
    }

    @Test
    void topicsThatNobodyUsesAreForgotten() {
        for (int i = 0; i < 10_000; i++) {
            append("t" + i, 1);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(engine.topics()).isLessThan(700); // as many as are used in ten minutes, and some
        assertThat(engine.bytes()).isLessThan(700 * memory(1, 1));
    }

    @Test
    void thatManyBytesAreKeptAndTheLogThatIsSilentForLongestLosesFirst() {
        append("a", 3_000);
        Position b = append("b", 3_000);
        Position a = append("a", 2_700);
        assertThat(engine.bytes())
                .isEqualTo(memory(2, 5_700) + memory(1, 3_000))
                .isLessThan(10_000);

        append("c", 100);
        assertThat(engine.bytes()).isEqualTo(memory(2, 5_700) + memory(1, 100));
        assertThat(read("b", b.withSeq(0)).first()).isEqualTo(2);
        assertThat(read("a", a.withSeq(0)).frames()).hasSize(2);
        append("d", 20_000);
        assertThat(engine.bytes()).as("the latest is kept whatever its size").isEqualTo(memory(1, 20_000));
        append("d", 1);
        assertThat(engine.bytes()).isEqualTo(memory(1, 1));
    }

    /** What frames of one log take, with this many bytes in all. */
    private static long memory(int frames, long bytes) {
        return 512 + 64L * frames + bytes;
    }

    /** Somebody may enter ever new rooms, and leave them at once. */
    @Test
    void topicsThatKeepNothingAreForgottenWhenThereAreVeryMany() {
        node.start(new Hearing(new ArrayList<>(), () -> {}));
        assertThat(node.subscribe("heard").toCompletableFuture()).isCompleted();
        Position heard = read("heard", null).top();
        Position kept = append("kept", 10);
        Position silent = append("silent", 10);
        append("other", 9_000); // there is no room for both
        for (int i = 0; i < 100_000; i++) {
            Position unused = read("t" + i, null).top();
        }
        assertThat(engine.topics()).isLessThan(10_010);
        assertThat(read("heard", null).top()).isEqualTo(heard);
        assertThat(read("silent", null).top()).isEqualTo(silent);
        assertThat(read("kept", kept).top()).isEqualTo(kept);
        assertThat(read("t0", null).top())
                .as("nothing was forgotten")
                .isEqualTo(read("t99999", null).top());
    }

    @Test
    void whatAReceiverAppendsAtOnceComesAfterwardsForAll() {
        List<Position> first = new ArrayList<>();
        List<Position> second = new ArrayList<>();
        node.start(new Hearing(first, () -> {
            if (first.size() == 1) {
                append("a", 1);
            }
        }));
        Backplane other = engine.connect();
        other.start(new Hearing(second, () -> {}));
        assertThat(node.subscribe("a").toCompletableFuture()).isCompleted();
        assertThat(other.subscribe("a").toCompletableFuture()).isCompleted();

        Position at = append("a", 1);

        assertThat(at.seq()).isEqualTo(1);
        assertThat(first).containsExactly(at, at.next());
        assertThat(second).containsExactly(at, at.next());
    }

    @Test
    void eachEngineHasItsOwnEpochs() {
        assertThat(new MemoryEngine(1)
                        .connect()
                        .log()
                        .orElseThrow()
                        .read("a", null, 1, 1)
                        .toCompletableFuture()
                        .join()
                        .top())
                .isNotEqualTo(read("a", null).top());
        assertThatThrownBy(() -> new MemoryEngine(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
