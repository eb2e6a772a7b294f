package io.tsrpc.room;

import static java.util.Objects.requireNonNull;

import io.tsrpc.TsrpcError;
import org.jspecify.annotations.Nullable;

/**
 * What has become of throwing somebody out.
 *
 * @param count how many connections it was, on all servers that have answered
 * @param err why servers that seem to live have not answered, or null if all have: connections there may still be in
 */
public record KickResult(int count, @Nullable TsrpcError err) {
    /** Returns a success: all servers have answered. */
    public static KickResult success(int count) {
        return new KickResult(count, null);
    }

    /** Returns a failure: not all servers have answered. */
    public static KickResult failure(int count, TsrpcError err) {
        return new KickResult(count, requireNonNull(err, "err"));
    }

    /** Returns whether all servers have answered, so that nobody is left. */
    public boolean isSucc() {
        return err == null;
    }

    /** Returns the same with more connections. */
    public KickResult plus(int more) {
        return new KickResult(count + more, err);
    }
}
