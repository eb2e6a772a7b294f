package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** The origin of a call and the destination of its reply. A {@link Responder} knows nothing else of a connection. */
interface ReplyChannel {
    /** The connection as handlers and flows see it. */
    Connection connection();

    /** The number of running calls of this channel. */
    AtomicInteger runningCalls();

    /**
     * Encodes and sends a reply, through {@code preSendDataFlow}.
     *
     * @return whether the reply was handed to the transport
     */
    <Res> boolean reply(ServerCall<?, Res> call, ApiReturn<Res> ret);

    /** Sends nothing: a flow has stopped the call or its reply. */
    void noReply();
}
