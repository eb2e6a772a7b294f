package io.tsrpc.wire;

import org.jspecify.annotations.Nullable;

/**
 * Thrown for input that is not a valid call or message. The exception's message is sent to the client, in TSRPC's
 * wording.
 */
public final class InvalidInputException extends Exception {
    private static final long serialVersionUID = 1L;

    /** TSRPC's only message for invalid binary input. The cause has the details, for the log. */
    static final String BAD_BUFFER = "Invalid request buffer, please check the version of service proto.";

    /** Creates an exception with a specific message. */
    public InvalidInputException(String message) {
        this(message, null);
    }

    InvalidInputException(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }

    static InvalidInputException badBuffer(Throwable cause) {
        return new InvalidInputException(BAD_BUFFER, cause);
    }
}
