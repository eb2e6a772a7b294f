package io.tsrpc.server;

import io.tsrpc.ServerBuilder;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ApiGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The half of a builder that all transports share.
 *
 * @param <B> the transport's own builder
 */
public abstract class ServerBuilderBase<B extends ServerBuilder<B>> implements ServerBuilder<B> {
    private static final int DEFAULT_MAX_CALLS = 1_000;
    private static final int DEFAULT_MAX_MESSAGE_SIZE = 4 << 20;
    private static final Duration DEFAULT_API_TIMEOUT = Duration.ofSeconds(30);

    private final ServiceProto proto;
    private final List<ApiGroup> groups = new ArrayList<>();
    private boolean json;
    private NullChecks nullChecks = NullChecks.LOOSE;
    private boolean allowUnhandledApis;
    private Duration apiTimeout = DEFAULT_API_TIMEOUT;
    private boolean returnInnerError;
    private int maxConcurrentCalls = DEFAULT_MAX_CALLS;
    private int maxMessageSize = DEFAULT_MAX_MESSAGE_SIZE;
    private @Nullable Executor executor;

    protected ServerBuilderBase(ServiceProto proto) {
        this.proto = proto;
    }

    /** This, as what it is. */
    protected abstract B self();

    /** What has been said so far. */
    protected final ServerSettings settings() {
        return new ServerSettings(
                proto,
                json,
                nullChecks,
                List.copyOf(groups),
                allowUnhandledApis,
                apiTimeout,
                returnInnerError,
                maxConcurrentCalls,
                maxMessageSize,
                executor);
    }

    /** Checks a limit that must be 1 at least. */
    protected static int positive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 at least, but is " + value);
        }
        return value;
    }

    /** Checks a time that must not be negative. */
    protected static Duration notNegative(Duration value, String name) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " is negative: " + value);
        }
        return value;
    }

    @Override
    public final B json(boolean json) {
        this.json = json;
        return self();
    }

    @Override
    public final B strictNullChecks(boolean strict) {
        nullChecks = NullChecks.of(strict);
        return self();
    }

    @Override
    public final B implement(ApiGroup group) {
        groups.add(group);
        return self();
    }

    @Override
    public final B allowUnhandledApis(boolean allow) {
        allowUnhandledApis = allow;
        return self();
    }

    @Override
    public final B apiTimeout(Duration timeout) {
        apiTimeout = notNegative(timeout, "apiTimeout");
        return self();
    }

    @Override
    public final B returnInnerError(boolean tell) {
        returnInnerError = tell;
        return self();
    }

    @Override
    public final B maxConcurrentCalls(int calls) {
        maxConcurrentCalls = positive(calls, "maxConcurrentCalls");
        return self();
    }

    @Override
    public final B maxMessageSize(int size) {
        maxMessageSize = positive(size, "maxMessageSize");
        return self();
    }

    @Override
    public final B executor(Executor executor) {
        this.executor = executor;
        return self();
    }
}
