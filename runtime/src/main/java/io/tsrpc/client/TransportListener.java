package io.tsrpc.client;

import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Transport} tells. No method blocks, throws or runs user code. A transport calls them one after the other:
 * {@code opened} first, {@code closed} last and once, the latter also if it was never opened.
 */
public interface TransportListener {
    /** Connected. */
    void opened();

    /** A frame has arrived that is no heartbeat. */
    void received(Frame frame);

    /** The echo of a heartbeat has arrived. */
    void echoed();

    /**
     * The connection is gone, or could not be made.
     *
     * @param code the close code (RFC 6455, 7.4): 1006 if the other side vanished
     * @param reason why, if somebody said so
     */
    void closed(int code, @Nullable String reason);
}
