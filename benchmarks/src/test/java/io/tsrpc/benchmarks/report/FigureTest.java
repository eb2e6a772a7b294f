package io.tsrpc.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FigureTest {
    @Test
    void theMedianOfAnEvenNumberOfRoundsLiesBetweenTheMiddleOnes() {
        assertThat(Figure.of(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
        assertThat(Figure.of(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
    }

    @Test
    void oneRoundHasNoSpread() {
        assertThat(Figure.of(List.of(7.0))).isEqualTo(new Figure(7, 0));
    }

    @Test
    void thereIsNoFigureOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(List.of()));
    }

    /** The promise of the spread, on rounds that scatter normally. */
    @Test
    void theMediansOfTwoRunsDifferByLessThanTheSpread99TimesOutOf100() {
        Random random = new Random(7);
        int within = 0;
        for (int i = 0; i < 20_000; i++) {
            Figure one = run(random);
            Figure other = run(random);
            if (Math.abs(other.median() / one.median() - 1) <= one.spread()) {
                within++;
            }
        }

        assertThat(within / 20_000.0).isCloseTo(0.99, within(0.006));
    }

    private static Figure run(Random random) {
        return Figure.of(
                Stream.generate(() -> 100 + random.nextGaussian()).limit(7).toList());
    }
}
