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
 * @param headers headers of this call over HTTP, which replace the client's of the same names. On long connections they have no
 *     effect: there the handshake alone has headers
 */
public record CallOptions(
        @Nullable Duration timeout, @Nullable String abortKey, Headers headers) {
    /** The client's default options. */
    public static final CallOptions DEFAULT = new CallOptions(null, null, Headers.NONE);

    /**
     * Creates options.
     *
     * @throws IllegalArgumentException if {@code timeout} is negative, or if the client itself writes one of the headers, see
     *     {@link Headers#requireSendable}
     */
    public CallOptions {
        if (timeout != null && timeout.isNegative()) {
            throw new IllegalArgumentException("timeout is negative: " + timeout);
        }
        requireNonNull(headers, "headers").requireSendable();
    }

    /** Returns the default options with a timeout. Zero means no timeout. */
    public static CallOptions timeout(Duration timeout) {
        return DEFAULT.withTimeout(timeout);
    }

    /** Returns the default options with an abort key. */
    public static CallOptions abortKey(String abortKey) {
        return DEFAULT.withAbortKey(abortKey);
    }

    /** Returns the default options with headers, for a call over HTTP. */
    public static CallOptions headers(Headers headers) {
        return DEFAULT.withHeaders(headers);
    }

    /** Returns these options with another timeout. Zero means no timeout. */
    public CallOptions withTimeout(Duration timeout) {
        requireNonNull(timeout, "timeout");
        return new CallOptions(timeout, abortKey, headers);
    }

    /** Returns these options with another abort key. */
    public CallOptions withAbortKey(String abortKey) {
        requireNonNull(abortKey, "abortKey");
        return new CallOptions(timeout, abortKey, headers);
    }

    /** Returns these options with other headers, for a call over HTTP. */
    public CallOptions withHeaders(Headers headers) {
        requireNonNull(headers, "headers");
        return new CallOptions(timeout, abortKey, headers);
    }
}
