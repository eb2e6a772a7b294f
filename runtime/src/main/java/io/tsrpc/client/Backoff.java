package io.tsrpc.client;

import io.tsrpc.Reconnect;
import io.tsrpc.concurrent.Durations;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** How long a client waits before its next attempt, and how often and for how long it tries. Not thread-safe. */
final class Backoff {
    /** Doubling this often exceeds any duration. */
    private static final int MAX_DOUBLINGS = 62;

    private final long first;
    private final long longest;
    private final int maxAttempts;
    private final long maxElapsed;
    private final Timer clock;
    private final DoubleSupplier random;

    private int attempts;
    private long since;
    private long openedAt;

    /**
     * Begins.
     *
     * @param random supplies numbers from 0 (inclusive) to 1 (exclusive)
     */
    Backoff(Reconnect policy, Timer clock, DoubleSupplier random) {
        Integer most = policy.get(Reconnect.MAX_ATTEMPTS);
        Duration time = policy.get(Reconnect.MAX_ELAPSED);
        this.first = Durations.saturatedNanos(policy.get(Reconnect.FIRST));
        this.longest = Durations.saturatedNanos(policy.get(Reconnect.LONGEST));
        this.maxAttempts = most == null ? Integer.MAX_VALUE : most;
        this.maxElapsed = time.isZero() ? Long.MAX_VALUE : Durations.saturatedNanos(time);
        this.clock = clock;
        this.random = random;
    }

    /** Begins anew: somebody else has decided to connect. */
    void begin() {
        attempts = 0;
        since = clock.nanoTime();
    }

    /** A connection can be used from now on. */
    void opened() {
        openedAt = clock.nanoTime();
    }

    /** The connection has been lost. Only one that was open for long ends what has begun before. */
    void lost() {
        if (attempts == 0 || clock.nanoTime() - openedAt >= longest) {
            begin();
        }
    }

    /** Returns how long to wait before the next attempt, and counts it; null if there is to be none. */
    @Nullable
    Duration next() {
        long left = maxElapsed - (clock.nanoTime() - since);
        if (attempts >= maxAttempts || left <= 0) {
            return null;
        }
        long bound = first > longest >> Math.min(attempts, MAX_DOUBLINGS) ? longest : first << attempts;
        attempts++;
        long delay = 1 + (long) (random.getAsDouble() * bound); // a timer takes zero for never
        return Duration.ofNanos(Math.min(Math.min(delay, bound), left));
    }

    /** The number of the attempt that {@link #next} has counted last. */
    int attempt() {
        return attempts;
    }
}
