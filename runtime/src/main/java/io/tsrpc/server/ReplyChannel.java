package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a call came from, and where its reply goes: all that a {@link Responder} knows of a connection. */
interface ReplyChannel {
    /** What handlers and flows see. */
    Connection connection();

    /** How many calls that came from here are running. */
    AtomicInteger runningCalls();

    /**
     * Encodes and sends a reply, through {@code preSendDataFlow}.
     *
     * @return whether it is on its way
     */
    <Res> boolean reply(ServerCall<?, Res> call, ApiReturn<Res> ret);

    /** A flow has stopped the call or its reply: nothing will be sent. */
    void noReply();
}
