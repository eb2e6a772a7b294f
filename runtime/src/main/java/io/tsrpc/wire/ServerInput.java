package io.tsrpc.wire;

import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import org.jspecify.annotations.Nullable;

/** A decoded call or message from a client. */
public sealed interface ServerInput {
    /**
     * A call.
     *
     * @param <Req> the request type
     * @param <Res> the response type
     * @param service the API
     * @param req the request
     * @param sn the serial number for the reply, or null if there is none
     */
    record Api<Req, Res>(
            ApiService<Req, Res> service, Req req, @Nullable Sn sn) implements ServerInput {}

    /**
     * A message.
     *
     * @param <M> the message type
     * @param service the message's service
     * @param msg the message
     */
    record Msg<M>(MsgService<M> service, M msg) implements ServerInput {}
}
