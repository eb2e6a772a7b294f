package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.testing.ManualTimer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private final ManualTimer timer = new ManualTimer();
    private final Waits waits = new Waits(timer, Duration.ofSeconds(10));

    @AfterEach
    void clearInterrupt() {
        boolean unused = Thread.interrupted();
    }

    private void advance(int seconds) {
        timer.advance(Duration.ofSeconds(seconds));
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    @Test
    void manyWaitsHaveOneTaskOfTheTimer() {
        for (int i = 0; i < 1_000; i++) {
            waits.begin();
            waits.end();
        }
        assertThat(timer.size()).isEqualTo(1);
        waits.close();
        assertThat(timer.size()).isZero();
    }

    @Test
    void aWaitThatTakesTooLongIsInterruptedAndNothingAfterIt() {
        waits.begin();
        advance(9);
        assertThat(isInterrupted()).isFalse();
        advance(1);
        assertThat(isInterrupted()).isTrue();
        waits.end();
        assertThat(isInterrupted()).isFalse();
    }

    @Test
    void eachWaitHasTheWholeTime() {
        waits.begin();
        waits.end();
        advance(6);
        waits.begin();
        advance(9); // of which 4 are behind the first
        assertThat(isInterrupted()).isFalse();
        advance(1);
        assertThat(isInterrupted()).isTrue();
        waits.end();
    }

    @Test
    void whoDoesNotWaitIsNotInterrupted() {
        waits.begin();
        waits.end();
        advance(100);
        assertThat(isInterrupted()).isFalse();
        assertThat(timer.size()).isZero();
        waits.begin();
        advance(10);
        assertThat(isInterrupted()).isTrue();
    }

    @Test
    void zeroIsNoLimit() {
        Waits endless = new Waits(timer, Duration.ZERO);
        endless.begin();
        assertThat(timer.size()).isZero();
        endless.end();
    }

    /** Of 100 bytes per second: 5 s, and 1 s for each 100 bytes. */
    @Test
    void waitsHaveALimitTogether() {
        Waits paced = new Waits(timer, Duration.ofSeconds(10), new Pace(100, Duration.ZERO));
        paced.begin();
        advance(4);
        paced.end();
        paced.arrived(300);
        advance(60); // what the handler does with it
        paced.begin();
        advance(3);
        assertThat(isInterrupted()).isFalse();
        advance(1);
        assertThat(isInterrupted()).isTrue();
        paced.end();
        assertThat(isInterrupted()).isFalse();
    }

    @Test
    void aFastBeginDoesNotMakeASingleWaitLonger() {
        Waits paced = new Waits(timer, Duration.ofSeconds(10), new Pace(100, Duration.ZERO));
        paced.arrived(1_000_000);
        paced.begin();
        advance(9);
        assertThat(isInterrupted()).isFalse();
        advance(1);
        assertThat(isInterrupted()).isTrue();
        paced.end();
    }
}
