package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    /** 0 for no limit. */
    @ParameterizedTest
    @CsvSource({
        "240, 60, 0, 5",
        "240, 60, 240, 6",
        "240, 60, 12000, 55",
        "240, 60, 4194304, 60",
        "240, 0, 24000, 105",
        "0, 60, 0, 60",
        "0, 0, 5, 0",
        "240, 2, 0, 2",
    })
    void whatHasArrivedMakesUpForTime(int rate, int limitSeconds, long arrived, long allowedSeconds) {
        Pace pace = new Pace(rate, Duration.ofSeconds(limitSeconds));
        assertThat(pace.allowedNanos(arrived)).isEqualTo(TimeUnit.SECONDS.toNanos(allowedSeconds));
    }

    @Test
    void aVeryLargeBodyHasNoLimitThatOverflows() {
        assertThat(new Pace(1, Duration.ZERO).allowedNanos(Long.MAX_VALUE)).isPositive();
    }
}
