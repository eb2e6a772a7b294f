package io.tsrpc.wire;

import io.tsrpc.codec.CodecException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for input that is not a valid call or message. The exception's message is sent to the client, in TSRPC's
 * wording.
 */
public final class InvalidInputException extends Exception {
    private static final long serialVersionUID = 1L;

    /** TSRPC's only message for invalid binary input. */
    static final String BAD_BUFFER = "Invalid request buffer, please check the version of service proto.";

    private final @Nullable String mismatch;

    /** Creates an exception with a specific message. */
    public InvalidInputException(String message) {
        this(message, null);
    }

    InvalidInputException(String message, @Nullable Throwable cause) {
        this(message, null, cause);
    }

    private InvalidInputException(String message, @Nullable String mismatch, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.mismatch = mismatch;
    }

    /** Creates the exception for bytes that are not a request at all. */
    static InvalidInputException badBuffer(Throwable cause) {
        return new InvalidInputException(BAD_BUFFER, null, cause);
    }

    /**
     * Creates the exception for a request that does not fit this server's protocol.
     *
     * @param mismatch what does not fit, without content of the request
     * @param cause how reading failed, if it began
     */
    static InvalidInputException otherProtocol(String mismatch, @Nullable CodecException cause) {
        return new InvalidInputException(BAD_BUFFER, mismatch, cause);
    }

    /**
     * What the client says that this server's protocol does not have, for the log: the client was probably built with
     * another version of the protocol. Has no content of the input. Null if the input is not a request in any protocol.
     */
    public @Nullable String mismatch() {
        return mismatch;
    }
}
