package io.tsrpc.server;

import io.tsrpc.ApiCall;

/** Surrounds the handling of each call, its flows included: for what must be in place while a handler runs, such as a trace. */
@FunctionalInterface
public interface CallInterceptor {
    /** Lets every call through. */
    CallInterceptor NONE = (call, proceed) -> proceed.run();

    /**
     * Runs {@code proceed} on the calling thread, once. {@code proceed} throws nothing; when it returns, the call may still be
     * without an answer. What this throws is the answer of a call that has none.
     */
    void around(ApiCall<?, ?> call, Runnable proceed);
}
