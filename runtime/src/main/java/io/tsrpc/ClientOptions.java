package io.tsrpc;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What clients of all transports can be told when they are made. Defaults are TSRPC's.
 *
 * @param <O> the transport's own options
 */
public interface ClientOptions<O extends ClientOptions<O>> extends Configurable<O> {
    /** {@link #json}. */
    Option<Boolean> JSON = Option.of("json", false);

    /** {@link #strictNullChecks}. */
    Option<Boolean> STRICT_NULL_CHECKS = Option.of("strictNullChecks", false);

    /** {@link #timeout}. */
    Option<Duration> TIMEOUT = Option.notNegative("timeout", Duration.ofSeconds(15));

    /** {@link #maxMessageSize}. */
    Option<Integer> MAX_MESSAGE_SIZE = Option.positive("maxMessageSize", 64 << 20);

    /** {@link #executor}. */
    Option<@Nullable Executor> EXECUTOR = Option.unset("executor");

    /** Speaks JSON instead of binary. The server must allow it. Default: false. */
    default O json(boolean json) {
        return set(JSON, json);
    }

    /**
     * Tells null and absent apart in what arrives, as {@link ServerBuilder#strictNullChecks} says. Default: false, as in
     * TSRPC, whose clients cannot be told otherwise.
     */
    default O strictNullChecks(boolean strict) {
        return set(STRICT_NULL_CHECKS, strict);
    }

    /**
     * How long a call waits for its answer, until it returns {@code TIMEOUT}. Default: 15 s; zero waits for ever.
     *
     * @throws IllegalArgumentException if {@code timeout} is negative
     */
    default O timeout(Duration timeout) {
        return set(TIMEOUT, timeout);
    }

    /** How many bytes a message from the server may have. Default: 64 MiB. */
    default O maxMessageSize(int size) {
        return set(MAX_MESSAGE_SIZE, size);
    }

    /**
     * Where handlers, flows and functions chained on futures run. It must run tasks concurrently, more of them than may
     * be waiting for answers at once, and is not shut down by the client. Default: a virtual thread per task from Java 21
     * on, else as many threads as are busy.
     */
    default O executor(Executor executor) {
        return set(EXECUTOR, executor);
    }
}
