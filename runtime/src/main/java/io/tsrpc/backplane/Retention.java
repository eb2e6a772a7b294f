package io.tsrpc.backplane;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much a log keeps. What exceeds one of the limits is dropped, the oldest first. The latest message is kept whatever its size.
 *
 * <pre>{@code
 * Retention.DEFAULT.withMaxAge(Duration.ofMinutes(30))
 * }</pre>
 *
 * @param maxMessages how many messages, from 1 on
 * @param maxBytes how many bytes of messages, from 1 on
 * @param maxAge how long, more than zero
 */
public record Retention(int maxMessages, int maxBytes, Duration maxAge) {
    /** 1,000 messages, 1 MiB, 5 minutes. */
    public static final Retention DEFAULT = new Retention(1_000, 1 << 20, Duration.ofMinutes(5));

    /**
     * Creates a retention.
     *
     * @throws IllegalArgumentException if a limit is not positive
     */
    public Retention {
        requireNonNull(maxAge, "maxAge");
        if (maxMessages < 1 || maxBytes < 1 || maxAge.isZero() || maxAge.isNegative()) {
            throw new IllegalArgumentException(
                    "The limits must be positive, but are " + maxMessages + ", " + maxBytes + " and " + maxAge);
        }
    }

    /** Returns the same with another number of messages. */
    public Retention withMaxMessages(int messages) {
        return new Retention(messages, maxBytes, maxAge);
    }

    /** Returns the same with another number of bytes. */
    public Retention withMaxBytes(int bytes) {
        return new Retention(maxMessages, bytes, maxAge);
    }

    /** Returns the same with another age. */
    public Retention withMaxAge(Duration age) {
        return new Retention(maxMessages, maxBytes, age);
    }
}
