package io.tsrpc.room;

import static java.util.Objects.requireNonNull;

import io.tsrpc.TsrpcError;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of joining a room.
 *
 * @param err why the connection is no member, or null
 */
public record JoinResult(@Nullable TsrpcError err) {
    private static final JoinResult SUCCESS = new JoinResult(null);

    /** Returns a success: the connection is a member. */
    public static JoinResult success() {
        return SUCCESS;
    }

    /** Returns a failure: the connection is no member. */
    public static JoinResult failure(TsrpcError err) {
        requireNonNull(err, "err");
        return new JoinResult(err);
    }

    /** Returns whether the connection is a member. */
    public boolean isSucc() {
        return err == null;
    }
}
