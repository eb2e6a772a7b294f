package io.tsrpc.transport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what an open connection brings. A transport calls it, by one thread at a time and in order: {@link #opened}
 * first, frames, {@link #closed} last and once; {@link #closing} may come by any thread. No method blocks, throws or runs user code.
 */
public interface ConnectionListener {
    /**
     * The connection is open. A server that is stopping closes it with {@link CloseCodes#SERVICE_RESTART}, perhaps before this
     * returns.
     */
    void opened();

    /** A frame has arrived. */
    void received(Frame frame);

    /**
     * Frames have arrived together, one at least. What they cause to be sent can so be known to leave together.
     *
     * @param frames not kept: the caller may reuse the list
     */
    default void received(List<Frame> frames) {
        frames.forEach(this::received);
    }

    /**
     * The connection is about to close, although the server has not closed it: the client or the transport has. Nothing can be sent
     * from now on, nothing arrives any more; {@link #closed} follows when the other side has agreed or the transport waits no longer.
     * A transport whose connections close at once need not tell this.
     */
    default void closing() {}

    /**
     * The connection is gone.
     *
     * @param code the close code (RFC 6455, 7.4): {@link CloseCodes#ABNORMAL} if the other side vanished
     * @param reason why, or null if nobody said so
     */
    void closed(int code, @Nullable String reason);
}
