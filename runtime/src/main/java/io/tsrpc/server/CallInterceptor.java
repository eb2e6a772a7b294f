package io.tsrpc.server;

import io.tsrpc.ApiCall;

/**
 * Wraps the handling of each call, including its flows. Sets up what must be in place while a handler runs, such as a
 * trace.
 */
@FunctionalInterface
public interface CallInterceptor {
    /** Runs every call unchanged. */
    CallInterceptor NONE = (call, proceed) -> proceed.run();

    /**
     * Runs {@code proceed} once, on the calling thread. {@code proceed} throws nothing; when it returns, the call may
     * still be unanswered. An exception thrown here becomes the answer of a call that has none.
     */
    void around(ApiCall<?, ?> call, Runnable proceed);
}
