package io.tsrpc.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** When tasks enter the shared queue. */
class GatedQueueTest {
    private final SerialQueue shared = new SerialQueue();
    private final GatedQueue queue = new GatedQueue(shared);
    private final List<String> done = new ArrayList<>();

    @Test
    void piecesAreHeldUntilItOpens() {
        assertThat(queue.add(() -> done.add("a"))).isNull();
        assertThat(queue.add(() -> done.add("b"))).isNull();
        Runnable work = queue.open();
        assertThat(queue.add(() -> done.add("c"))).isNull();
        Objects.requireNonNull(work).run();
        assertThat(done).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsHeldDoesNotHoldUpOthers() {
        assertThat(queue.add(() -> done.add("held"))).isNull();
        Objects.requireNonNull(shared.add(() -> done.add("other"))).run();
        assertThat(done).containsExactly("other");
    }

    @Test
    void whileSomebodyWorksTheyDoWhatWasHeld() {
        assertThat(queue.add(() -> done.add("held"))).isNull();
        Objects.requireNonNull(shared.add(() -> {
                    done.add("working");
                    assertThat(queue.open()).isNull();
                }))
                .run();
        assertThat(done).containsExactly("working", "held");
    }

    @Test
    void openItIsTheQueueItself() {
        assertThat(queue.open()).isNull();
        Objects.requireNonNull(queue.add(() -> done.add("a"))).run();
        assertThat(done).containsExactly("a");
    }

    @Test
    void atItsEndWhatIsHeldComesInAndNothingMore() {
        assertThat(queue.add(() -> done.add("held"))).isNull();
        Objects.requireNonNull(queue.end()).run();
        assertThat(queue.add(() -> done.add("late"))).isNull();
        assertThat(queue.open()).isNull();
        assertThat(done).containsExactly("held");
    }
}
