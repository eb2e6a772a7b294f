package io.tsrpc.server;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiReturn;
import io.tsrpc.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Observes a server, for metrics and tracing. Methods are called on any thread, including those of transports, and must
 * return at once. Exceptions are logged and have no other effect.
 */
public interface ServerObserver {
    /** Observes nothing. */
    ServerObserver NONE = new ServerObserver() {};

    /**
     * Called when a thread that serves many connections, such as that of the timer or of a transport, has failed at something. The log has it
     * too.
     *
     * @param thread its name
     * @param isLost whether it does not go on, and no other in its place: the server should be restarted
     */
    default void failed(String thread, Throwable why, boolean isLost) {}

    /** Called when a long connection has opened, before its {@code postConnectFlow}. */
    default void opened(Connection conn) {}

    /** Called when a long connection has closed, before its {@code postDisconnectFlow}. */
    default void closed(Connection conn, @Nullable String reason) {}

    /** Called when frames have arrived, before they are processed. */
    default void framesIn(Connection conn, int frames, long size) {}

    /** Called when a frame was handed to the transport. */
    default void frameOut(Connection conn, int size) {}

    /** Called when the number and the total size of a connection's unprocessed frames have grown to these values. */
    default void queued(Connection conn, int frames, long size) {}

    /** Called when a call was decoded and waits for a thread, or before it is refused because too many are running. */
    default void callStarted(ApiCall<?, ?> call) {}

    /**
     * Called once when a started call has ended.
     *
     * @param ret the answer that was sent, or null if none was: a flow has stopped the call or its answer, or the
     *     connection is closed, perhaps before the call began
     */
    default void callEnded(ApiCall<?, ?> call, @Nullable ApiReturn<?> ret) {}

    /**
     * Called when a message to a room was published for other servers or kept, or could not be.
     *
     * @param isDone whether it was
     */
    default void roomMessage(boolean isDone) {}

    /**
     * Called when messages to a room were missing here.
     *
     * @param isFilled whether they were read from the room's log; otherwise members were told
     */
    default void roomGap(boolean isFilled) {}

    /**
     * Called when a client has come back to a room.
     *
     * @param isRecovered whether it misses nothing
     */
    default void roomResumed(boolean isRecovered) {}

    /** Called when the engine of the backplane can be reached again, or not any more. */
    default void engine(boolean isUp) {}

    /** Called when a heartbeat has come back from the engine, after so many nanoseconds. */
    default void engineHop(long nanos) {}
}
