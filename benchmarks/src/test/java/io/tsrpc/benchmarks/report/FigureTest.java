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
    void oneRoundTellsNothingOfTheSpread() {
        assertThat(Figure.of(List.of(7.0))).isEqualTo(new Figure(7, Double.POSITIVE_INFINITY));
    }

    @Test
    void whatIsTheSameInEveryRoundHasNoSpread() {
        assertThat(Figure.of(List.of(7.0, 7.0, 7.0))).isEqualTo(new Figure(7, 0));
    }

    @Test
    void whatDiffersByLessThanIsWrittenHasTheSpreadOfThat() {
        assertThat(Figure.of(List.of(7.0, 7.0001, 7.0))).isEqualTo(new Figure(7, 0.01));
    }

    @Test
    void thereIsNoFigureOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(List.of()));
    }

    /** The promise of the spread, on rounds that scatter normally. */
    @Test
    void theMediansOfTwoRunsDifferByLessThanTheSpread99TimesOutOf100() {
        for (int rounds : new int[] {5, 7, 16, 31}) {
            Random random = new Random(rounds);
            int within = 0;
            for (int i = 0; i < 20_000; i++) {
                Figure one = run(random, rounds);
                Figure other = run(random, rounds);
                if (Math.abs(other.median() / one.median() - 1) <= one.spread()) {
                    within++;
                }
            }

            assertThat(within / 20_000.0).as("of %d rounds", rounds).isCloseTo(0.99, within(0.006));
        }
    }

    private static Figure run(Random random, int rounds) {
        return Figure.of(Stream.generate(() -> 100 + 3 * random.nextGaussian())
                .limit(rounds)
                .toList());
    }
}
