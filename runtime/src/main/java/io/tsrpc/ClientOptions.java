package io.tsrpc;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * What clients of all transports can be told when they are made. Defaults are TSRPC's.
 *
 * @param <O> the transport's own options
 */
public interface ClientOptions<O extends ClientOptions<O>> {
    /** Speaks JSON instead of binary. The server must allow it. Default: false. */
    O json(boolean json);

    /**
     * Tells null and absent apart in what arrives, as {@link ServerBuilder#strictNullChecks} says. Default: false, as in
     * TSRPC, whose clients cannot be told otherwise.
     */
    O strictNullChecks(boolean strict);

    /**
     * How long a call waits for its answer, until it returns {@code TIMEOUT}. Default: 15 s; zero waits for ever.
     *
     * @throws IllegalArgumentException if {@code timeout} is negative
     */
    O timeout(Duration timeout);

    /** How large a message from the server may be: bytes, or UTF-16 units of JSON. Default: 64 MiB. */
    O maxMessageSize(int size);

    /**
     * Where handlers, flows and functions chained on futures run. It must run tasks concurrently, more of them than may
     * be waiting for answers at once, and is not shut down by the client. Default: a virtual thread per task from Java 21
     * on, else as many threads as are busy.
     */
    O executor(Executor executor);
}
