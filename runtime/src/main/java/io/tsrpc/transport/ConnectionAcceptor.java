package io.tsrpc.transport;

import io.tsrpc.DataFormat;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A server as its transports see it. Any thread may call any method; none blocks or throws. */
public interface ConnectionAcceptor {
    /** What the transport has to know of the server. The same at each call. */
    TransportSettings settings();

    /** Whether the server takes new work: from its start until it begins to stop. */
    boolean isOpen();

    /**
     * Asks whether a client may connect. A transport asks before it answers the handshake, and reads nothing more until it
     * knows.
     *
     * @return completes by any thread, and never exceptionally
     */
    CompletionStage<Admission> admit(RequestHead head);

    /**
     * Makes a listener for a connection, over which frames go both ways. The transport tells it of everything, beginning with
     * {@link ConnectionListener#opened}.
     *
     * @param format how both sides speak, or null to let the first frame decide
     */
    ConnectionListener accept(RequestHead head, @Nullable DataFormat format, TransportConnection connection);

    /** Makes a listener for a request that takes one reply, on a transport where each has a connection of its own. */
    RequestListener accept(RequestHead head, RequestExchange exchange);
}
