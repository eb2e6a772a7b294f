package io.tsrpc.http;

import io.tsrpc.concurrent.Durations;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How slowly the body of a request may arrive: at a rate, on average, after a few seconds. A client on a bad network gets on, also after
 * a pause; one that has begun a body only to hold the connection does not.
 */
final class Pace {
    /** For how long nothing may arrive at first. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    /** No limit. */
    static final Pace ANY = new Pace(0, Duration.ZERO);

    private final int bytesPerSecond;
    private final long atMost;

    /**
     * Creates a pace. Zeros mean no limit.
     *
     * @param limit for the whole body, however fast it arrives
     */
    Pace(int bytesPerSecond, Duration limit) {
        this.bytesPerSecond = bytesPerSecond;
        this.atMost = Durations.saturatedNanos(limit);
    }

    /** How long the client may have been waited for when so many bytes have arrived. Zero if there is no limit. */
    long allowedNanos(long arrived) {
        long paced = bytesPerSecond == 0
                ? 0
                : GRACE_NANOS + Math.min((long) (arrived * NANOS / bytesPerSecond), Long.MAX_VALUE / 2);
        return shorter(paced, atMost);
    }

    /** The shorter one of two limits, of which zero is none. */
    static long shorter(long nanos, long other) {
        return nanos == 0 || other == 0 ? nanos + other : Math.min(nanos, other);
    }
}
