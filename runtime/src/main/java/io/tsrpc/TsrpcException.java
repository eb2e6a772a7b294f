package io.tsrpc;

/**
 * A {@link TsrpcError} where Java wants to throw: in a handler it is the answer to the call, and
 * {@link ApiReturn#orElseThrow()} throws it on the calling side.
 *
 * <pre>{@code
 * if (!accounts.matches(req.username(), req.password())) throw new TsrpcException("Wrong password");
 * }</pre>
 */
public final class TsrpcException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TsrpcError error;

    /** A business error without a code. */
    public TsrpcException(String message) {
        this(TsrpcError.of(message));
    }

    /** A business error with a code. */
    public TsrpcException(String message, String code) {
        this(TsrpcError.of(message).withCode(code));
    }

    /** A business error with a numeric code. */
    public TsrpcException(String message, long code) {
        this(TsrpcError.of(message).withCode(code));
    }

    /** Carries {@code error}. */
    public TsrpcException(TsrpcError error) {
        super(error.message());
        this.error = error;
    }

    /** The error that it carries. */
    public TsrpcError error() {
        return error;
    }
}
