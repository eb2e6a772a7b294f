package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.junit.jupiter.api.Test;

/** The limit of what waits to be sent. */
class UnsentTest {
    private final Queue<Integer> queue = new ArrayDeque<>();
    private final Unsent unsent = new Unsent(100, queue::size);

    private boolean send(int size) {
        return unsent.send(size, () -> queue.add(size));
    }

    @Test
    void whatIsBeyondTheLimitIsRefusedUntilOthersAreWritten() {
        assertThat(send(60)).isTrue();
        assertThat(send(40)).isTrue();
        assertThat(send(1)).isFalse();
        queue.remove();
        assertThat(send(60)).isTrue();
        assertThat(send(1)).isFalse();
    }

    @Test
    void aLoneFrameMayBeLarger() {
        assertThat(send(1_000)).isTrue();
        assertThat(send(1)).isFalse();
    }

    @Test
    void aClosedConnectionTakesNothing() {
        assertThat(unsent.send(1, () -> {
                    throw new WebsocketNotConnectedException();
                }))
                .isFalse();
    }
}
