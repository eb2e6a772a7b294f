package io.tsrpc;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one call does differently from its client's defaults.
 *
 * <pre>{@code
 * client.search(req, CallOptions.timeout(Duration.ofSeconds(2)).withAbortKey("search"));
 * client.abortByKey("search");
 * }</pre>
 *
 * @param timeout how long to wait for the answer, null for the client's default; zero waits for ever
 * @param abortKey names the call for {@link Client#abortByKey}; many calls may share a key
 */
public record CallOptions(
        @Nullable Duration timeout, @Nullable String abortKey) {
    /** The client's defaults. */
    public static final CallOptions DEFAULT = new CallOptions(null, null);

    /**
     * Checks the timeout.
     *
     * @throws IllegalArgumentException if {@code timeout} is negative
     */
    public CallOptions {
        if (timeout != null && timeout.isNegative()) {
            throw new IllegalArgumentException("timeout is negative: " + timeout);
        }
    }

    /** The defaults with a timeout. */
    public static CallOptions timeout(Duration timeout) {
        return new CallOptions(timeout, null);
    }

    /** The defaults with an abort key. */
    public static CallOptions abortKey(String abortKey) {
        return new CallOptions(null, abortKey);
    }

    /** These options with a timeout. */
    public CallOptions withTimeout(Duration timeout) {
        return new CallOptions(timeout, abortKey);
    }

    /** These options with an abort key. */
    public CallOptions withAbortKey(String abortKey) {
        return new CallOptions(timeout, abortKey);
    }
}
