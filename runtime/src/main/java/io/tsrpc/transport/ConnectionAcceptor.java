package io.tsrpc.transport;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A server as its transports see it. The methods are thread-safe; none blocks or throws. */
public interface ConnectionAcceptor {
    /** The settings of the server that a transport needs. Every call returns the same. */
    TransportSettings settings();

    /** Whether the server accepts new work: from its start until it begins to stop. */
    boolean isOpen();

    /**
     * Decides whether a client may connect. A transport calls this before it answers a handshake or reads the body of a request, and
     * reads nothing more from the client until the decision.
     *
     * @param executor runs the user's policy, which may block: the {@linkplain TransportSettings#userThreads threads for user code}, or
     *     {@code Runnable::run} on such a thread
     * @return the decision; completes on any thread, and never exceptionally
     */
    CompletionStage<Admission> admit(RequestHead head, Executor executor);

    /**
     * Creates the listener of a connection that carries frames in both directions. The transport notifies it of all
     * events, starting with {@link ConnectionListener#opened}.
     *
     * @param admission the decision about {@code head}; the transport sends its headers if it can carry them
     * @param format the data format of both sides, or null if the first frame decides
     */
    ConnectionListener accept(
            RequestHead head,
            Admission.Accepted admission,
            @Nullable DataFormat format,
            TransportConnection connection);

    /**
     * Creates the listener of a request with a single reply, on a transport where each request is its own connection.
     *
     * @param admission the decision about {@code head}; the transport sends its headers if it can carry them
     */
    RequestListener accept(RequestHead head, Admission.Accepted admission, RequestExchange exchange);
}
