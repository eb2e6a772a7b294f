package io.tsrpc.server;

import io.tsrpc.DataFormat;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ApiGroup;
import io.tsrpc.wire.Dialect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What {@link io.tsrpc.ServerBuilder} was told, and where the defaults stand.
 *
 * @param proto what is served
 * @param groups skeletons' implementations
 * @param executor the user's executor, or null for one of the server's own
 */
public record ServerSettings(
        ServiceProto proto,
        boolean json,
        NullChecks nullChecks,
        List<ApiGroup> groups,
        boolean allowUnhandledApis,
        Duration apiTimeout,
        boolean returnInnerError,
        int maxConcurrentCalls,
        int maxMessageSize,
        @Nullable Executor executor) {
    /** How the server writes for a peer that speaks {@code format}. */
    public Dialect dialect(DataFormat format) {
        return new Dialect(format, nullChecks);
    }
}
