package io.tsrpc.client;

import io.tsrpc.ClientOptions;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.concurrent.SystemTimer;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The options that all transports share.
 *
 * @param <O> the transport's own options
 */
public abstract class ClientOptionsBase<O extends ClientOptions<O>> implements ClientOptions<O> {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);
    private static final int DEFAULT_MAX_MESSAGE_SIZE = 64 << 20;

    private boolean json;
    private NullChecks nullChecks = NullChecks.LOOSE;
    private Duration timeout = DEFAULT_TIMEOUT;
    private int maxMessageSize = DEFAULT_MAX_MESSAGE_SIZE;
    private @Nullable Executor executor;

    /** The defaults. */
    protected ClientOptionsBase() {}

    /** This, as what it is. */
    protected abstract O self();

    /** What has been said so far. */
    public final ClientSettings settings(ServiceProto proto) {
        return new ClientSettings(proto, json, nullChecks, timeout, maxMessageSize, executor);
    }

    /** A timer for one client. */
    protected static Timer newTimer() {
        return new SystemTimer("tsrpc-client-timer");
    }

    /** Checks a time that must be longer than none. */
    protected static Duration positive(Duration value, String name) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
        return value;
    }

    @Override
    public final O json(boolean json) {
        this.json = json;
        return self();
    }

    @Override
    public final O strictNullChecks(boolean strict) {
        nullChecks = NullChecks.of(strict);
        return self();
    }

    @Override
    public final O timeout(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout is negative: " + timeout);
        }
        this.timeout = timeout;
        return self();
    }

    @Override
    public final O maxMessageSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("maxMessageSize must be 1 at least, but is " + size);
        }
        maxMessageSize = size;
        return self();
    }

    @Override
    public final O executor(Executor executor) {
        this.executor = executor;
        return self();
    }
}
