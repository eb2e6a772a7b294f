package io.tsrpc.transport;

import io.tsrpc.DataFormat;
import io.tsrpc.ResponseHead;
import io.tsrpc.TsrpcError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request with a single reply. A transport implements this. The first reply or close settles the exchange; later ones
 * have no effect. Thread-safe.
 */
public interface RequestExchange {
    /** The kind of a reply, for transports that have status codes. */
    enum Outcome {
        /** The response of a call. */
        SUCCESS,
        /** A business error. */
        API_ERROR,
        /** Any other error of a call, or an error of the server while decoding it. */
        FAULT,
        /** The input was not a valid request. */
        INVALID_INPUT
    }

    /** The data format of the request, which is also that of the reply. */
    DataFormat format();

    /** The head of the response, which flows and handlers may change until it is sent; empty if the transport has none. */
    default Optional<ResponseHead> response() {
        return Optional.empty();
    }

    /** Whether a reply or a close is still possible. */
    boolean isOpen();

    /**
     * Replies to a call. Returns false if the exchange is already settled.
     *
     * @param error the error that {@code body} is; null if it is a response
     */
    boolean reply(Frame body, Outcome outcome, @Nullable TsrpcError error);

    /** Confirms that a message was accepted. */
    void acknowledge();

    /**
     * Called if a flow suppressed the reply. The transport decides how long the request stays open, and then closes it.
     */
    void noReply();

    /** Ends the request without a reply. */
    void close(String reason);
}
