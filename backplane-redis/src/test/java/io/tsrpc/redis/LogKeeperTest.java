package io.tsrpc.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the logs are kept that somebody hears. */
class LogKeeperTest {
    private final List<List<String>> kept = new ArrayList<>();
    private final LogKeeper keeper = new LogKeeper(kept::add);

    @Test
    void newOnesAreKeptSoonAndAllAgainBeforeAnHourIsOver() {
        keeper.step(List.of("a"));
        keeper.step(List.of("a", "b"));
        keeper.step(List.of("b"));
        keeper.step(List.of("b", "a"));
        keeper.step(List.of("a", "b"));
        keeper.step(List.of("a", "b"));
        keeper.step(List.of("a", "b"));
        keeper.step(List.of("a", "b", "c"));

        assertThat(kept)
                .containsExactly(
                        List.of("a"),
                        List.of("b"),
                        List.of(),
                        List.of("a"),
                        List.of(),
                        List.of(),
                        List.of("a", "b"),
                        List.of("c"));
        assertThat(LogKeeper.STEP.multipliedBy(2)).isLessThan(LogKeeper.UNWRITTEN);
        assertThat(LogKeeper.STEP.multipliedBy(7 * 2)).isLessThan(LogKeeper.KEPT);
    }
}
