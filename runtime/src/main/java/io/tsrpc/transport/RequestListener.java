package io.tsrpc.transport;

import org.jspecify.annotations.Nullable;

/** Who serves one request: {@link #serve} first, {@link #closed} last and once. Both run user code. */
public interface RequestListener {
    /**
     * Serves the request on the calling thread, which must be one for user code. Throws nothing. The reply may come later, by
     * another thread.
     */
    void serve(Request request);

    /**
     * The reply has left, or never will. Runs {@code postDisconnectFlow} on the calling thread, which must be one for user code.
     *
     * @param reason why there is no reply, or null
     */
    void closed(@Nullable String reason);
}
