package io.tsrpc.transport;

import io.tsrpc.DataFormat;

/**
 * A request that takes one reply, as a transport carries it. The first reply or close wins; later ones do nothing. A transport
 * implements this. Any thread may call any method.
 */
public interface RequestExchange {
    /** What a reply says, for transports that have a status for it. */
    enum Outcome {
        /** The response of a call. */
        SUCCESS,
        /** A business error. */
        API_ERROR,
        /** Any other error of a call, or of the server in decoding it. */
        FAULT,
        /** The input was no request. */
        INVALID_INPUT
    }

    /** How the request is written, and so the reply. */
    DataFormat format();

    /** Whether a reply or a close is still possible. */
    boolean isOpen();

    /** Replies to a call; false if that comes too late. */
    boolean reply(Frame body, Outcome outcome);

    /** Says that a message was taken. */
    void acknowledge();

    /** A flow wants no reply. The transport keeps the request open as long as it sees fit, and then closes it. */
    void noReply();

    /** Ends the request without a reply. */
    void close(String reason);
}
