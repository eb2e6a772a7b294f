package io.tsrpc;

import io.tsrpc.stub.ApiGroup;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * What servers of all transports can be told before they are built. Defaults are TSRPC's unless said otherwise.
 *
 * @param <B> the transport's own builder
 */
public interface ServerBuilder<B extends ServerBuilder<B>> {
    /** Accepts and speaks JSON as well. Default: false, only binary. */
    B json(boolean json);

    /**
     * Tells null and absent apart in what arrives. Default: false, a null that arrives for a property or for an element of a
     * tuple means that it is absent. If true, null is a value like others: only {@code T | null} and {@code any} have it,
     * elsewhere it is an error, and a component of type {@code Object} that is required may hold it.
     */
    B strictNullChecks(boolean strict);

    /** Answers all APIs of a folder with a generated skeleton's implementation. */
    B implement(ApiGroup group);

    /** Lets the server start although some APIs have no handler; calling them gives {@code UNHANDLED_API}. */
    B allowUnhandledApis(boolean allow);

    /**
     * How long a handler may take until the call is answered with {@code SERVER_TIMEOUT}. Default: 30 s; zero waits for
     * ever.
     *
     * @throws IllegalArgumentException if {@code timeout} is negative
     */
    B apiTimeout(Duration timeout);

    /**
     * Tells clients the message of an unexpected exception as {@code innerErr}. Default: false, unlike TSRPC outside
     * production, because such texts may give secrets away.
     */
    B returnInnerError(boolean tell);

    /**
     * How many API calls of one connection may run at once; another is answered with {@code TOO_MANY_CALLS}. Default:
     * 1,000.
     */
    B maxConcurrentCalls(int calls);

    /**
     * How large a message may be: bytes, or UTF-16 units of JSON. Larger ones are refused by the transport as it says.
     * Default: 4 MiB.
     */
    B maxMessageSize(int size);

    /**
     * Where handlers and flows run. It must run tasks concurrently and take all of them: what it refuses gets a thread of its
     * own, or over HTTP is a closed connection. Calls that time out are answered on other threads, {@code preApiReturnFlow}
     * and {@code preSendDataFlow} included, since all of its own may be blocked. It is not shut down by the server. Default: a virtual thread per task from
     * Java 21 on, else a pool of 64 threads or 8 for each processor.
     */
    B executor(Executor executor);
}
