package io.tsrpc.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When the logs are kept that somebody hears. */
class LogKeeperTest {
    private final LogKeeper keeper = new LogKeeper();
    private final Redis redis = new Redis();

    /** A Redis without a network. */
    private static final class Redis implements LogKeeper.Keeping {
        final List<List<String>> asked = new ArrayList<>();
        final Set<String> absent = new HashSet<>();
        boolean fails;

        @Override
        public CompletionStage<List<String>> keep(List<String> topics) {
            asked.add(topics);
            return fails
                    ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                    : CompletableFuture.completedFuture(topics.stream()
                            .filter(topic -> !absent.contains(topic))
                            .toList());
        }
    }

    @Test
    void newOnesAreKeptSoonAndAllAgainBeforeAnHourIsOver() {
        keeper.step(redis, List.of("a"));
        keeper.step(redis, List.of("a", "b"));
        keeper.step(redis, List.of("b"));
        keeper.step(redis, List.of("b", "a"));
        keeper.step(redis, List.of("a", "b"));
        keeper.step(redis, List.of("a", "b"));
        assertThat(redis.asked).containsExactly(List.of("a"), List.of("b"), List.of("a"));

        keeper.step(redis, List.of("a", "b"));
        keeper.step(redis, List.of("a", "b", "c"));
        assertThat(redis.asked).endsWith(List.of("a", "b"), List.of("c"));
        assertThat(LogKeeper.STEP.multipliedBy(7 * 2)).isLessThan(LogKeeper.KEPT);
    }

    @Test
    void whatWasNotKeptIsKeptAtTheNextStep() {
        redis.fails = true;
        keeper.step(redis, List.of("a"));
        redis.fails = false;
        keeper.step(null, List.of("a"));
        redis.absent.add("a"); // somebody enters the room, and has not read its log
        keeper.step(redis, List.of("a"));
        redis.absent.clear();
        keeper.step(redis, List.of("a"));
        keeper.step(redis, List.of("a"));
        assertThat(redis.asked).containsExactly(List.of("a"), List.of("a"), List.of("a"));
        assertThat(LogKeeper.STEP.multipliedBy(2)).isLessThan(LogKeeper.UNWRITTEN);
    }

    @Test
    void redisMayBeAwayAtFirst() {
        keeper.step(null, List.of("a"));
        keeper.step(redis, List.of("a"));
        assertThat(redis.asked).containsExactly(List.of("a"));
    }

    @Test
    void behindAnotherSessionAllAreKept() {
        keeper.step(redis, List.of("a"));
        Redis restarted = new Redis();
        keeper.step(restarted, List.of("a"));
        assertThat(restarted.asked).containsExactly(List.of("a"));
    }

    @Test
    void ofManySomeAreKeptAfterTheOther() {
        List<String> topics =
                IntStream.range(0, 1_200).mapToObj(String::valueOf).toList();
        keeper.step(redis, topics);
        assertThat(redis.asked).hasSize(3).flatMap(all -> all).isEqualTo(topics);
    }
}
