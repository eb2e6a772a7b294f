package io.tsrpc.redis;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server uses Redis.
 *
 * <pre>{@code
 * RedisBackplane.connect("rediss://app:secret@redis.example.com", RedisOptions.DEFAULT.withTrusted(Path.of("ca.pem")))
 * }</pre>
 *
 * @param patience how long Redis may take to answer before it counts as unreachable, at least 100 ms
 * @param maxPause how long the pause between two attempts to connect is at most, at least 10 ms
 * @param maxPendingBytes how many bytes may wait for Redis, from 1 on; what would exceed it fails, unless nothing else waits
 * @param trusted a PEM file with the certificates that {@code rediss} trusts, or null for those of the JDK
 */
public record RedisOptions(
        Duration patience,
        Duration maxPause,
        int maxPendingBytes,
        @Nullable Path trusted) {
    private static final Duration SHORTEST_PATIENCE = Duration.ofMillis(100);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

    /** 2 s, 1 s, 8 MiB, and the certificates of the JDK. */
    public static final RedisOptions DEFAULT =
            new RedisOptions(Duration.ofSeconds(2), Duration.ofSeconds(1), 8 << 20, null);

    /**
     * Creates options.
     *
     * @throws IllegalArgumentException if a value is too small
     */
    public RedisOptions {
        requireNonNull(patience, "patience");
        requireNonNull(maxPause, "maxPause");
        requireAtLeast(SHORTEST_PATIENCE, patience, "patience");
        requireAtLeast(SHORTEST_PAUSE, maxPause, "maxPause");
        if (maxPendingBytes < 1) {
            throw new IllegalArgumentException("maxPendingBytes must be positive, but is " + maxPendingBytes);
        }
    }

    private static void requireAtLeast(Duration least, Duration value, String name) {
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    name + " must be at least " + least.toMillis() + " ms, but is " + value.toMillis() + " ms");
        }
    }

    /** Returns these options with another patience. */
    public RedisOptions withPatience(Duration other) {
        return new RedisOptions(other, maxPause, maxPendingBytes, trusted);
    }

    /** Returns these options with another longest pause. */
    public RedisOptions withMaxPause(Duration other) {
        return new RedisOptions(patience, other, maxPendingBytes, trusted);
    }

    /** Returns these options with another limit of what may wait. */
    public RedisOptions withMaxPendingBytes(int other) {
        return new RedisOptions(patience, maxPause, other, trusted);
    }

    /** Returns these options with certificates to trust. */
    public RedisOptions withTrusted(Path pem) {
        return new RedisOptions(patience, maxPause, maxPendingBytes, requireNonNull(pem, "pem"));
    }
}
