package io.tsrpc;

import static java.util.Objects.requireNonNull;

import io.tsrpc.log.EscapedText;

/**
 * An exception that carries a {@link TsrpcError}. If a handler throws it, the error is the reply to the call. On the calling
 * side, {@link ApiReturn#orElseThrow()} throws it.
 *
 * <pre>{@code
 * if (!accounts.matches(req.username(), req.password())) throw new TsrpcException("Wrong password");
 * }</pre>
 */
public final class TsrpcException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TsrpcError error;

    /** Creates an exception with a business error without a code. */
    public TsrpcException(String message) {
        this(TsrpcError.of(message));
    }

    /** Creates an exception with a business error and a code. */
    public TsrpcException(String message, String code) {
        this(TsrpcError.of(message).withCode(code));
    }

    /** Creates an exception with a business error and a code. */
    public TsrpcException(String message, ErrorCode code) {
        this(TsrpcError.of(message).withCode(code));
    }

    /** Creates an exception with a business error and a numeric code. */
    public TsrpcException(String message, long code) {
        this(TsrpcError.of(message).withCode(code));
    }

    /**
     * Creates an exception with {@code error}. Its message is the error's, with escapes in place of control characters: it is printed, and
     * the peer may have chosen it.
     */
    public TsrpcException(TsrpcError error) {
        super(EscapedText.of(requireNonNull(error, "error").message()));
        this.error = error;
    }

    /** Returns the error. */
    public TsrpcError error() {
        return error;
    }
}
