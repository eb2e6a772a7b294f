package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.testing.Here;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritableWaitsTest {
    private final TestConnection connection = new TestConnection();
    private final WritableWaits waits = new WritableWaits(connection, Here.HERE);
    private final List<String> ran = new ArrayList<>();

    @Test
    void allWaitTogetherAndRunOnceInTheirOrder() {
        connection.fill();
        assertThat(waits.await(() -> ran.add("one"))).isTrue();
        assertThat(waits.await(() -> ran.add("two"))).isTrue();
        assertThat(connection.waits()).isEqualTo(1);
        connection.drain();
        connection.drain();
        assertThat(ran).containsExactly("one", "two");

        connection.fill();
        assertThat(waits.await(() -> ran.add("three"))).isTrue();
        connection.drain();
        assertThat(ran).containsExactly("one", "two", "three");
    }

    @Test
    void nothingRunsThatNeedNotWait() {
        assertThat(waits.await(() -> ran.add("one"))).isFalse();
        assertThat(waits.await(() -> ran.add("two"))).isFalse();
        assertThat(ran).isEmpty();
    }

    @Test
    void whatIsGivenUpDoesNotRunAndTheTransportIsNotAskedAgain() {
        Runnable action = () -> ran.add("one");
        assertThat(waits.giveUp(action)).isFalse();
        connection.fill();
        for (int i = 0; i < 10; i++) {
            assertThat(waits.await(action)).isTrue();
            assertThat(waits.giveUp(action)).isTrue();
        }
        assertThat(connection.waits()).isEqualTo(1);
        connection.drain();
        assertThat(ran).isEmpty();
        assertThat(waits.giveUp(action)).isFalse();
    }
}
