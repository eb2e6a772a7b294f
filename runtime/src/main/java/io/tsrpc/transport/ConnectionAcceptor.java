package io.tsrpc.transport;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A server as its transports see it. The methods are thread-safe; none blocks or throws. */
public interface ConnectionAcceptor {
    /** The settings of the server that a transport needs. Every call returns the same. */
    TransportSettings settings();

    /** Whether the server accepts new work: from its start until it begins to stop. */
    boolean isOpen();

    /**
     * Tells the server of work that is no call, or not yet: a request whose body arrives, a download. A graceful stop waits for its end,
     * as it does for calls. A transport calls this before it asks whether the server {@linkplain #isOpen is open}.
     *
     * @return ends the work; any thread may run it, and only the first time counts
     */
    Runnable workBegins();

    /**
     * Decides whether a client may connect. A transport calls this before it answers a handshake or reads the body of a request, and
     * reads nothing more from the client until the decision. The user's policy, which may block, runs on the {@linkplain
     * TransportSettings#userThreads threads for user code}; if they are all busy and take no more, the client is refused with status 503.
     *
     * @param limit how long the policy may wait for a thread, and how long it may then take, whether it blocks or decides later; then the
     *     client is refused with status 503. Zero for no limit
     * @return the decision; completes on any thread, which must not be blocked, and never exceptionally
     */
    CompletionStage<Admission> admit(RequestHead head, Duration limit);

    /**
     * Counts what a transport holds of one message, or of the body of one request, while it arrives and until it is handed over. Without
     * that, clients that begin large messages and never end them fill the heap. What has been handed over the server counts itself.
     *
     * @param giveUp gives the message up and frees its memory: a connection is closed with {@link CloseCodes#TRY_AGAIN_LATER}, a request
     *     gets status 503. Called when the server holds too much and this is among the largest; once, on any thread; returns at once
     */
    default Arriving arriving(Runnable giveUp) {
        return Arriving.UNCOUNTED;
    }

    /**
     * Tells the server that a thread which serves many connections has failed at something, other than at one of them. The transport logs it
     * itself.
     *
     * @param thread its name
     * @param isLost whether it does not go on, and no other in its place: the transport must not take connections then that it cannot serve
     */
    default void failed(String thread, Throwable why, boolean isLost) {}

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
