package io.tsrpc;

import io.tsrpc.stub.ApiGroup;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What servers of all transports can be told before they are built. Defaults are TSRPC's unless said otherwise.
 *
 * @param <B> the transport's own builder
 */
public interface ServerBuilder<B extends ServerBuilder<B>> extends Configurable<B> {
    /** {@link #json}. */
    Option<Boolean> JSON = Option.of("json", false);

    /** {@link #strictNullChecks}. */
    Option<Boolean> STRICT_NULL_CHECKS = Option.of("strictNullChecks", false);

    /** {@link #allowUnhandledApis}. */
    Option<Boolean> ALLOW_UNHANDLED_APIS = Option.of("allowUnhandledApis", false);

    /** {@link #apiTimeout}. */
    Option<Duration> API_TIMEOUT = Option.notNegative("apiTimeout", Duration.ofSeconds(30));

    /** {@link #returnInnerError}. */
    Option<Boolean> RETURN_INNER_ERROR = Option.of("returnInnerError", false);

    /** {@link #maxConcurrentCalls}. */
    Option<Integer> MAX_CONCURRENT_CALLS = Option.positive("maxConcurrentCalls", 1_000);

    /** {@link #maxMessageSize}. */
    Option<Integer> MAX_MESSAGE_SIZE = Option.positive("maxMessageSize", 4 << 20);

    /** {@link #executor}. */
    Option<@Nullable Executor> EXECUTOR = Option.unset("executor");

    /** Accepts and speaks JSON as well. Default: false, only binary. */
    default B json(boolean json) {
        return set(JSON, json);
    }

    /**
     * Tells null and absent apart in what arrives. Default: false, a null that arrives for a property or for an element of a
     * tuple means that it is absent. If true, null is a value like others: only {@code T | null} and {@code any} have it,
     * elsewhere it is an error, and a component of type {@code Object} that is required may hold it.
     */
    default B strictNullChecks(boolean strict) {
        return set(STRICT_NULL_CHECKS, strict);
    }

    /** Answers all APIs of a folder with a generated skeleton's implementation. May be called for any number of folders. */
    B implement(ApiGroup group);

    /** Lets the server start although some APIs have no handler; calling them gives {@code UNHANDLED_API}. */
    default B allowUnhandledApis(boolean allow) {
        return set(ALLOW_UNHANDLED_APIS, allow);
    }

    /**
     * How long a handler may take until the call is answered with {@code SERVER_TIMEOUT}. Default: 30 s; zero waits for
     * ever.
     *
     * @throws IllegalArgumentException if {@code timeout} is negative
     */
    default B apiTimeout(Duration timeout) {
        return set(API_TIMEOUT, timeout);
    }

    /**
     * Tells clients the message of an unexpected exception as {@code innerErr}. Default: false, unlike TSRPC outside
     * production, because such texts may give secrets away.
     */
    default B returnInnerError(boolean tell) {
        return set(RETURN_INNER_ERROR, tell);
    }

    /**
     * How many API calls of one connection may run at once; another is answered with {@code TOO_MANY_CALLS}. Default:
     * 1,000.
     */
    default B maxConcurrentCalls(int calls) {
        return set(MAX_CONCURRENT_CALLS, calls);
    }

    /**
     * How many bytes a message may have. Larger ones are refused by the transport as it says. Default: 4 MiB.
     */
    default B maxMessageSize(int size) {
        return set(MAX_MESSAGE_SIZE, size);
    }

    /**
     * Where handlers and flows run. It must run tasks concurrently and take all of them: what it refuses gets a thread of its
     * own, or over HTTP is a closed connection. Calls that time out are answered on other threads, {@code preApiReturnFlow}
     * and {@code preSendDataFlow} included, since all of its own may be blocked. It is not shut down by the server. Default:
     * a virtual thread per task from Java 21 on, else a pool of 64 threads or 8 for each processor.
     */
    default B executor(Executor executor) {
        return set(EXECUTOR, executor);
    }
}
