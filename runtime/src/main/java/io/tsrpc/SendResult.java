package io.tsrpc;

import org.jspecify.annotations.Nullable;

/**
 * Whether a message was handed to the transport. A success says that it was encoded and queued in order, not
 * that the other side has read it.
 *
 * @param err why it was not sent, or null
 */
public record SendResult(@Nullable TsrpcError err) {
    private static final SendResult SUCCESS = new SendResult(null);

    /** The message is on its way. */
    public static SendResult success() {
        return SUCCESS;
    }

    /** The message was not sent. */
    public static SendResult failure(TsrpcError err) {
        return new SendResult(err);
    }

    /** Whether the message is on its way. */
    public boolean isSucc() {
        return err == null;
    }

    /** The error's message, or null if there is none. */
    public @Nullable String errMsg() {
        return err == null ? null : err.message();
    }
}
