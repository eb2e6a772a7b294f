package io.tsrpc.wire;

import org.jspecify.annotations.Nullable;

/** Input that is no valid call or message. The message is what the client is told, in TSRPC's words. */
public final class InvalidInputException extends Exception {
    private static final long serialVersionUID = 1L;

    /** All that TSRPC says of bad binary input; the cause, for the log, says more. */
    static final String BAD_BUFFER = "Invalid request buffer, please check the version of service proto.";

    /** Input that is wrong in a way of its own. */
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
