package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The latest messages of a room, as long as many come back. */
class RoomTailTest {
    private static final int SIZE = 10;

    private final RoomTails budget = new RoomTails(100 * SIZE);
    private final RoomTail tail = new RoomTail(new RoomLimits(5, 1_000 * SIZE), budget);

    private record News(int number) implements RoomNews {
        @Override
        public boolean sendTo(Membership member) {
            throw new AssertionError("not sent here");
        }

        @Override
        public int size() {
            return SIZE;
        }
    }

    private static List<RoomNews> news(int from, int to) {
        return IntStream.rangeClosed(from, to).<RoomNews>mapToObj(News::new).toList();
    }

    @Test
    void itHasWhatFollowsAPlaceOfThoseItKeeps() {
        assertThat(tail.after(0)).isNull();
        assertThat(tail.begin(3, news(3, 5))).isTrue();
        assertThat(tail.after(1)).as("the second is not kept").isNull();
        assertThat(tail.after(2)).isEqualTo(news(3, 5));
        tail.add(new News(6));
        assertThat(tail.after(4)).isEqualTo(news(5, 6));
        assertThat(tail.after(6)).isEmpty();
    }

    @Test
    void itKeepsTheLatestOnly() {
        assertThat(tail.begin(1, news(1, 8))).isTrue();
        assertThat(tail.after(2)).isNull();
        assertThat(tail.after(3)).isEqualTo(news(4, 8));
    }

    @Test
    void itEndsWhenItIsNotUsed() {
        assertThat(tail.begin(1, news(1, 3))).isTrue();
        assertThat(tail.goesOn()).isTrue();
        assertThat(tail.after(1)).isNotNull();
        assertThat(tail.goesOn()).isTrue();
        assertThat(tail.goesOn()).isFalse();
        tail.add(new News(4));
        assertThat(tail.after(3)).isNull();
    }

    @Test
    void allTogetherKeepSoMuchAndNoMore() {
        RoomTail other = new RoomTail(new RoomLimits(1_000, 1_000 * SIZE), budget);
        assertThat(other.begin(1, news(1, 97))).isTrue();
        assertThat(tail.begin(1, news(1, 3))).isTrue();
        tail.add(new News(4));
        assertThat(tail.after(0)).as("there is no room for it").isNull();
        assertThat(other.after(0)).hasSize(97);
        other.end();
        assertThat(tail.begin(1, news(1, 5)))
                .as("nothing was lost of the budget")
                .isTrue();
        assertThat(tail.after(0)).hasSize(5);
    }
}
