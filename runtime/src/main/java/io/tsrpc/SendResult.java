package io.tsrpc;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of sending a message. A success means that the message is encoded and queued in order, not that the peer has read
 * it.
 *
 * @param err why the message was not sent, or null
 */
public record SendResult(@Nullable TsrpcError err) {
    private static final SendResult SUCCESS = new SendResult(null);

    /** Returns a success: the message is queued. */
    public static SendResult success() {
        return SUCCESS;
    }

    /** Returns a failure: the message was not sent. */
    public static SendResult failure(TsrpcError err) {
        requireNonNull(err, "err");
        return new SendResult(err);
    }

    /** Returns whether the message is queued. */
    public boolean isSucc() {
        return err == null;
    }

    /** Returns the message of the error, or null if there is no error. */
    public @Nullable String errMsg() {
        return err == null ? null : err.message();
    }
}
