package io.tsrpc.concurrent;

import java.time.Duration;

/** Converts durations for timers. */
public final class Durations {
    private Durations() {}

    /**
     * Returns a duration in nanoseconds. Longer durations are capped at 146 years, half of what a long can hold, so
     * that adding one to a time does not overflow.
     */
    public static long saturatedNanos(Duration duration) {
        try {
            return Math.min(duration.toNanos(), Long.MAX_VALUE / 2);
        } catch (ArithmeticException e) {
            return duration.isNegative() ? 0 : Long.MAX_VALUE / 2;
        }
    }
}
