package io.tsrpc.nats;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a server uses NATS.
 *
 * <pre>{@code
 * NatsBackplane.connect("tls://app:secret@nats.example.com", NatsOptions.DEFAULT.withTls(context))
 * }</pre>
 *
 * @param patience how long NATS may take to answer before it counts as unreachable, at least 100 ms
 * @param maxPause how long the pause between two attempts to connect is at most, at least 10 ms
 * @param maxPendingBytes how many bytes may wait for NATS, and how many may wait here to be handled, from 1 on; what would exceed it fails, or is
 *     lost, which rooms are told
 * @param tls for {@code tls} addresses, or null for that of the JDK
 */
public record NatsOptions(
        Duration patience,
        Duration maxPause,
        int maxPendingBytes,
        @Nullable SSLContext tls) {
    private static final Duration SHORTEST_PATIENCE = Duration.ofMillis(100);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

    /** 2 s, 1 s, 8 MiB, and the certificates that the JDK trusts. */
    public static final NatsOptions DEFAULT =
            new NatsOptions(Duration.ofSeconds(2), Duration.ofSeconds(1), 8 << 20, null);

    /**
     * Creates options.
     *
     * @throws IllegalArgumentException if a value is too small
     */
    public NatsOptions {
        requireAtLeast(SHORTEST_PATIENCE, requireNonNull(patience, "patience"), "patience");
        requireAtLeast(SHORTEST_PAUSE, requireNonNull(maxPause, "maxPause"), "maxPause");
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
    public NatsOptions withPatience(Duration other) {
        return new NatsOptions(other, maxPause, maxPendingBytes, tls);
    }

    /** Returns these options with another longest pause. */
    public NatsOptions withMaxPause(Duration other) {
        return new NatsOptions(patience, other, maxPendingBytes, tls);
    }

    /** Returns these options with another limit of what may wait. */
    public NatsOptions withMaxPendingBytes(int other) {
        return new NatsOptions(patience, maxPause, other, tls);
    }

    /** Returns these options with a context for TLS. */
    public NatsOptions withTls(SSLContext context) {
        return new NatsOptions(patience, maxPause, maxPendingBytes, requireNonNull(context, "context"));
    }
}
