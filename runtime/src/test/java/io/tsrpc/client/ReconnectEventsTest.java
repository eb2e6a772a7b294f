package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ConnectFailure;
import io.tsrpc.ErrorCode;
import io.tsrpc.ReconnectListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A listener that is late: its events wait. */
class ReconnectEventsTest {
    private static final String TEXT = "x".repeat(10_000);

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<ConnectFailure> told = new ArrayList<>();
    private final ReconnectEvents events = new ReconnectEvents(
            new ReconnectListener() {
                @Override
                public void waiting(int attempt, Duration delay, ConnectFailure why) {
                    told.add(why);
                }

                @Override
                public void gaveUp(ConnectFailure why) {
                    told.add(why);
                }
            },
            tasks::add);

    private void fails(int attempt) {
        ConnectFailure why =
                new ConnectFailure(ErrorCode.CONNECT_ERR, attempt + TEXT, null, new IllegalStateException(TEXT));
        events.add(why, (listener, failure) -> listener.waiting(attempt, Duration.ZERO, failure))
                .run();
    }

    private void areTold() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** A server may send as much as it likes with each attempt. */
    @Test
    void onlyTheLatestFailuresThatWaitAreWhole() {
        IntStream.range(0, 6).forEach(this::fails);
        areTold();
        assertThat(told)
                .extracting(failure -> failure.message().charAt(0))
                .containsExactly('0', '1', '2', '3', '4', '5');
        assertThat(told.subList(0, 2)).allSatisfy(failure -> {
            assertThat(failure.message()).hasSize(1_001).endsWith("…");
            assertThat(failure.cause()).isNull();
            assertThat(failure.code()).isEqualTo(ErrorCode.CONNECT_ERR);
        });
        assertThat(told.subList(2, 6)).allSatisfy(failure -> {
            assertThat(failure.message()).hasSize(10_001);
            assertThat(failure.cause()).isNotNull();
        });
    }

    @Test
    void whatHasBeenToldDoesNotWait() {
        for (int attempt = 0; attempt < 9; attempt++) {
            fails(attempt);
            areTold();
        }
        ConnectFailure last = new ConnectFailure(ErrorCode.CONNECT_ERR, TEXT, null, null);
        events.add(last, ReconnectListener::gaveUp).run();
        areTold();
        assertThat(told)
                .hasSize(10)
                .allSatisfy(failure -> assertThat(failure.message()).hasSizeGreaterThanOrEqualTo(TEXT.length()));
    }
}
