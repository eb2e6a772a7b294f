package io.tsrpc.server;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiReturn;
import io.tsrpc.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happens on a server, for metrics and tracing. Methods return at once; they are called by any thread, those of
 * transports included. What they throw is logged, and changes nothing.
 */
public interface ServerObserver {
    /** Hears nothing. */
    ServerObserver NONE = new ServerObserver() {};

    /** A long connection has opened; its {@code postConnectFlow} is still to come. */
    default void opened(Connection conn) {}

    /** A long connection is gone; its {@code postDisconnectFlow} is still to come. */
    default void closed(Connection conn, @Nullable String reason) {}

    /** Frames have arrived and wait to be processed. */
    default void framesIn(Connection conn, int frames, long size) {}

    /** A frame was handed to the transport. */
    default void frameOut(Connection conn, int size) {}

    /** How much waits to be processed on a connection has grown to this. */
    default void queued(Connection conn, int frames, long size) {}

    /** A call begins, before its flows; or it is about to be refused, since too many are running. */
    default void callStarted(ApiCall<?, ?> call) {}

    /**
     * A call that has begun is over; heard once.
     *
     * @param ret what was sent, or null if nothing was: a flow has stopped the call or its answer, or the connection is gone
     */
    default void callEnded(ApiCall<?, ?> call, @Nullable ApiReturn<?> ret) {}
}
