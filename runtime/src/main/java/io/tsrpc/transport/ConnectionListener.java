package io.tsrpc.transport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is notified of the events of a connection. A transport calls it in order and from one thread at a time:
 * {@link #opened} first, then frames, {@link #closed} last and once. {@link #closing} may be called on any thread. No
 * method blocks, throws or runs user code.
 */
public interface ConnectionListener {
    /**
     * The connection is open. A server that is stopping closes it with {@link CloseCodes#SERVICE_RESTART}, possibly
     * before this method returns.
     */
    void opened();

    /** A frame has arrived. */
    void received(Frame frame);

    /**
     * One or more frames have arrived together. Receiving them as a batch makes it possible to coalesce the frames sent
     * in response.
     *
     * @param frames must not be retained: the caller may reuse the list
     */
    default void received(List<Frame> frames) {
        frames.forEach(this::received);
    }

    /**
     * The peer or the transport has begun to close the connection; may also be called after {@link
     * TransportConnection#close}. Nothing can be sent or received any more. {@link #closed} follows when the closing
     * handshake is complete or has timed out. A transport whose connections close immediately need not call this.
     *
     * @param code the close code (RFC 6455, 7.4)
     * @param reason the reason, or null if none was given
     */
    default void closing(int code, @Nullable String reason) {}

    /**
     * The connection is closed.
     *
     * @param code the close code (RFC 6455, 7.4); {@link CloseCodes#ABNORMAL} if the connection was lost or could not
     * be opened
     * @param reason the reason, or null if none was given
     */
    void closed(int code, @Nullable String reason);
}
