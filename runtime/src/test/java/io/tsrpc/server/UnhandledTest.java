package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.transport.Arriving;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server does when it holds as much as it may of what has arrived, or arrives. */
class UnhandledTest {
    private static final int LIMIT = 8_000;

    private final Unhandled unhandled = new Unhandled(LIMIT);
    private final List<String> givenUp = new ArrayList<>();
    private final List<Boolean> readable = new ArrayList<>();

    private Arriving begin(String name) {
        return unhandled.begin(() -> givenUp.add(name));
    }

    private Watermarks connection() {
        return new Watermarks(unhandled, readable::add);
    }

    @Test
    void whatArrivesMayTakeHalfOfTheLimitAndThenTheLargestAreGivenUp() {
        assertThat(begin("small").holds(100)).isTrue();
        assertThat(begin("large").holds(2_000)).isTrue();
        assertThat(begin("larger").holds(1_800)).isTrue();
        assertThat(givenUp).isEmpty();
        assertThat(begin("last").holds(100)).isTrue();
        assertThat(givenUp).containsExactly("large");
        assertThat(unhandled.size()).isEqualTo(2_000);
    }

    @Test
    void ofThoseThatAreAlikeTheOldestIsGivenUp() {
        List<Arriving> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(begin("part " + i));
            assertThat(all.get(i).holds(1_100)).isTrue();
        }
        assertThat(all.get(0).holds(0)).isTrue();
        assertThat(all.get(0).holds(1_100)).isTrue(); // its next message
        assertThat(begin("newest").holds(700)).isTrue();
        assertThat(givenUp).containsExactly("part 1");
    }

    @Test
    void whatIsGivenUpIsToldAndCountsNoMore() {
        Arriving largest = begin("largest");
        assertThat(largest.holds(3_000)).isTrue();
        assertThat(begin("other").holds(900)).isTrue();
        assertThat(largest.holds(3_900)).isFalse();
        assertThat(largest.holds(4_000)).isFalse();
        assertThat(unhandled.size()).isEqualTo(900);
    }

    @Test
    void aSingleMessageMayBeOfAnySize() {
        assertThat(begin("single").holds(LIMIT - 1)).isTrue();
        assertThat(givenUp).isEmpty();
    }

    @Test
    void atTwiceTheLimitWhateverArrivesIsRefused() {
        unhandled.add(2 * LIMIT - 100);
        assertThat(begin("fits").holds(99)).isTrue();
        assertThat(begin("does not").holds(1)).isFalse();
        assertThat(unhandled.isOverfull()).isFalse();
        unhandled.add(1);
        assertThat(unhandled.isOverfull()).isTrue();
    }

    @Test
    void aConnectionOfWhichSomethingWaitsIsNotReadWhileTheServerIsFull() {
        Watermarks first = connection();
        first.add(1, 1_000);
        unhandled.add(LIMIT);
        assertThat(readable).isEmpty();
        first.add(1, 1_000);
        assertThat(readable).containsExactly(false);
        unhandled.remove(LIMIT);
        assertThat(readable).containsExactly(false, true);
    }

    @Test
    void aConnectionOfWhichNothingWaitsIsReadAlsoWhileTheServerIsFull() {
        unhandled.add(LIMIT);
        Watermarks stranger = connection();
        stranger.add(1, 10);
        assertThat(readable).containsExactly(false);
        stranger.remove(10);
        assertThat(readable).containsExactly(false, true);
        unhandled.remove(LIMIT);
        assertThat(unhandled.size()).isZero();
        assertThat(readable).containsExactly(false, true);
    }

    @Test
    void manySmallFramesCountWithWhatTheyCost() {
        connection().add(100, 0);
        assertThat(unhandled.size()).isGreaterThan(LIMIT);
    }
}
