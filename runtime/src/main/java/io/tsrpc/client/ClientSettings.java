package io.tsrpc.client;

import io.tsrpc.DataFormat;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.wire.Dialect;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What {@link io.tsrpc.ClientOptions} was told.
 *
 * @param proto what is spoken
 * @param executor the user's executor, or null for one of the client's own
 */
public record ClientSettings(
        ServiceProto proto,
        boolean json,
        NullChecks nullChecks,
        Duration timeout,
        int maxMessageSize,
        @Nullable Executor executor) {
    /** How the client speaks. */
    public DataFormat format() {
        return json ? DataFormat.JSON : DataFormat.BINARY;
    }

    /** How the client writes. */
    public Dialect dialect() {
        return new Dialect(format(), nullChecks);
    }

    /** How many bytes a message from the server may have; UTF-8 takes up to three for one unit of UTF-16. */
    public int maxMessageBytes() {
        return json ? (int) Math.min(Integer.MAX_VALUE, 3L * maxMessageSize) : maxMessageSize;
    }
}
