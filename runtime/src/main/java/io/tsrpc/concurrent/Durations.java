package io.tsrpc.concurrent;

import java.time.Duration;

/** Durations as timers want them. */
public final class Durations {
    private Durations() {}

    /** In nanoseconds; what is longer than these can say, 292 years, is half of that, so that it can be added to a time. */
    public static long saturatedNanos(Duration duration) {
        try {
            return Math.min(duration.toNanos(), Long.MAX_VALUE / 2);
        } catch (ArithmeticException e) {
            return duration.isNegative() ? 0 : Long.MAX_VALUE / 2;
        }
    }
}
