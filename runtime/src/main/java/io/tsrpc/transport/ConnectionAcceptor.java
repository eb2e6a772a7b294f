package io.tsrpc.transport;

import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A server as its transports see it. The methods are thread-safe; none blocks or throws. */
public interface ConnectionAcceptor {
    /** The settings of the server that a transport needs. Every call returns the same. */
    TransportSettings settings();

    /** Whether the server accepts new work: from its start until it begins to stop. */
    boolean isOpen();

    /**
     * Decides whether a client may connect. A transport calls this before it answers the handshake, and reads nothing
     * more from the client until the decision.
     *
     * @return the decision; completes on any thread, and never exceptionally
     */
    CompletionStage<Admission> admit(RequestHead head);

    /**
     * Creates the listener of a connection that carries frames in both directions. The transport notifies it of all
     * events, starting with {@link ConnectionListener#opened}.
     *
     * @param format the data format of both sides, or null if the first frame decides
     */
    ConnectionListener accept(RequestHead head, @Nullable DataFormat format, TransportConnection connection);

    /**
     * Creates the listener of a request with a single reply, on a transport where each request is its own connection.
     */
    RequestListener accept(RequestHead head, RequestExchange exchange);
}
