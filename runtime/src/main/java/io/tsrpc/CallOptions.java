package io.tsrpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Options of one call, which override the client's defaults.
 *
 * <pre>{@code
 * client.search(req, CallOptions.timeout(Duration.ofSeconds(2)).withAbortKey("search"));
 * client.abortByKey("search");
 * }</pre>
 *
 * @param timeout how long the call waits for its reply; null means the client's default, zero means no timeout
 * @param abortKey the key that {@link Client#abortByKey} uses, or null; several calls may have the same key
 */
public record CallOptions(
        @Nullable Duration timeout, @Nullable String abortKey) {
    /** The client's default options. */
    public static final CallOptions DEFAULT = new CallOptions(null, null);

    /**
     * Creates options.
     *
     * @throws IllegalArgumentException if {@code timeout} is negative
     */
    public CallOptions {
        if (timeout != null && timeout.isNegative()) {
            throw new IllegalArgumentException("timeout is negative: " + timeout);
        }
    }

    /** Returns the default options with a timeout. Zero means no timeout. */
    public static CallOptions timeout(Duration timeout) {
        requireNonNull(timeout, "timeout");
        return new CallOptions(timeout, null);
    }

    /** Returns the default options with an abort key. */
    public static CallOptions abortKey(String abortKey) {
        requireNonNull(abortKey, "abortKey");
        return new CallOptions(null, abortKey);
    }

    /** Returns these options with another timeout. Zero means no timeout. */
    public CallOptions withTimeout(Duration timeout) {
        requireNonNull(timeout, "timeout");
        return new CallOptions(timeout, abortKey);
    }

    /** Returns these options with another abort key. */
    public CallOptions withAbortKey(String abortKey) {
        requireNonNull(abortKey, "abortKey");
        return new CallOptions(timeout, abortKey);
    }
}
