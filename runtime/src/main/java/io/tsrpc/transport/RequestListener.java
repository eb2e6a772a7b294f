package io.tsrpc.transport;

import org.jspecify.annotations.Nullable;

/** Serves one request. {@link #serve} is called first, {@link #closed} last and once. Both run user code. */
public interface RequestListener {
    /**
     * Serves the request on the calling thread, which must be a thread for user code. Does not throw. The reply may be
     * sent later, on another thread.
     */
    void serve(Request request);

    /**
     * The reply has been sent, or will never be sent. Runs {@code postDisconnectFlow} on the calling thread, which must
     * be a thread for user code.
     *
     * @param reason the reason why there is no reply, or null
     */
    void closed(@Nullable String reason);
}
