package io.tsrpc.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.transport.Timeout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The wheel, with a clock of the test's. It starts at the end of what {@code nanoTime} may be, so that times overflow. */
class TimerWheelTest {
    private static final long TICK = TimerWheel.TICK_NANOS;
    private static final long TURN = 512 * TICK;

    private final List<String> ran = new ArrayList<>();
    private long now = Long.MAX_VALUE - TICK;
    private final TimerWheel wheel = new TimerWheel(now);

    @Test
    void aTaskRunsOnceAtTheTickAfterItsTime() {
        plan("a", TICK + 1);

        pass(TICK);
        assertThat(ran).isEmpty();
        pass(TICK);
        assertThat(ran).containsExactly("a");
        pass(TURN);
        assertThat(ran).containsExactly("a");
        assertThat(wheel.isEmpty()).isTrue();
    }

    @Test
    void aTaskThatIsLaterThanOneTurnWaitsForItsOwn() {
        plan("a", 2 * TURN + TICK);

        for (int i = 0; i < 2 * 512 + 1; i++) {
            pass(TICK);
            assertThat(ran).isEmpty();
        }
        pass(TICK);
        assertThat(ran).containsExactly("a");
    }

    @Test
    void allThatWereMissedRunAtOnceAfterALongPause() {
        for (int i = 0; i < 2_000; i++) {
            plan("a" + i, i * TICK);
        }
        plan("later", 5_000 * TICK);

        pass(3_000 * TICK);

        assertThat(ran).hasSize(2_000).doesNotContain("later");
    }

    @Test
    void aCancelledTaskIsKeptNoLonger() {
        Timeout planned = plan("a", TICK);

        planned.cancel();
        planned.cancel();

        assertThat(wheel.isEmpty()).isTrue();
        pass(2 * TICK);
        assertThat(ran).isEmpty();
    }

    @Test
    void aTaskMayCancelAnotherOneOfTheSameTick() {
        List<Timeout> planned = new ArrayList<>();
        Runnable cancelsAll = () -> {
            ran.add("a");
            planned.forEach(Timeout::cancel);
        };
        planned.add(wheel.plan(cancelsAll, now, TICK));
        planned.add(wheel.plan(cancelsAll, now, TICK));

        pass(2 * TICK);

        assertThat(ran).containsExactly("a");
    }

    @Test
    void aTaskMayPlanTheNextOne() {
        wheel.plan(() -> plan("b", 0), now, TICK);

        pass(2 * TICK);
        pass(TICK);

        assertThat(ran).containsExactly("b");
    }

    @Test
    void aTaskWhoseTickHasPassedRunsAtTheNextOne() {
        long before = now;
        pass(10 * TICK);
        wheel.plan(() -> ran.add("a"), before, TICK);

        pass(TICK);

        assertThat(ran).containsExactly("a");
    }

    @Test
    void anyHistoryRunsEachTaskInItsTickUnlessItIsCancelled() {
        Random random = new Random(7);
        List<Timeout> planned = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        Set<Integer> expected = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        for (int step = 0; step < 5_000; step++) {
            if (random.nextInt(3) > 0) {
                int id = planned.size();
                long delay = random.nextLong(3 * TURN);
                ends.add(now + delay);
                expected.add(id);
                planned.add(wheel.plan(() -> assertThat(seen.add(id)).isTrue(), now, delay));
            } else if (!planned.isEmpty() && random.nextBoolean()) {
                int id = random.nextInt(planned.size());
                planned.get(id).cancel();
                if (!seen.contains(id)) {
                    expected.remove(id);
                }
            } else {
                pass(random.nextLong(3 * TICK));
                for (int id : seen) {
                    assertThat(ends.get(id) - now).isNotPositive();
                }
                for (int id : expected) {
                    assertThat(seen.contains(id) || ends.get(id) + TICK - now > -TICK)
                            .isTrue();
                }
            }
        }
        pass(4 * TURN);

        assertThat(seen).isEqualTo(expected);
        assertThat(wheel.isEmpty()).isTrue();
    }

    private Timeout plan(String name, long delay) {
        return wheel.plan(() -> ran.add(name), now, delay);
    }

    private void pass(long nanos) {
        now += nanos;
        wheel.advance(now, Runnable::run);
    }
}
