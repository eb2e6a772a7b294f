package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.Connection;
import io.tsrpc.TsrpcError;
import io.tsrpc.engine.FlowFailedException;

/** The origin of a call and the destination of its reply. A {@link Responder} knows nothing else of a connection. */
interface ReplyChannel {
    /** The connection as handlers and flows see it. */
    Connection connection();

    /** The calls of this channel that have begun and not ended. */
    CallSlots calls();

    /** Whether a call of this channel is part of other work, such as a request, which a graceful stop waits for. */
    boolean belongsToWork();

    /** What is to happen with calls of this channel when it ends. */
    Cancellations cancellations();

    /**
     * Encodes and sends a reply, through {@code preSendDataFlow}. Throws what the codec throws.
     *
     * @return whether the reply was handed to the transport
     * @throws FlowFailedException if the flow has thrown
     */
    <Res> boolean reply(ServerCall<?, Res> call, ApiReturn<Res> ret) throws FlowFailedException;

    /**
     * Sends an error instead of a reply for which {@link #reply} has thrown, even if {@code preSendDataFlow} throws
     * again.
     *
     * @return whether the error was handed to the transport
     */
    boolean fail(ServerCall<?, ?> call, TsrpcError error);

    /**
     * Ends the connection of a call that can be answered neither with its answer nor with an error, so that the caller
     * need not wait.
     */
    void giveUp(ServerCall<?, ?> call);

    /** Sends nothing: a flow has stopped the call or its reply, or the connection has ended. */
    void noReply(ServerCall<?, ?> call);
}
