package io.tsrpc.wire;

import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import org.jspecify.annotations.Nullable;

/** What a client sent, decoded. */
public sealed interface ServerInput {
    /**
     * A call.
     *
     * @param <Req> the request type
     * @param <Res> the response type
     * @param service the API
     * @param req the request
     * @param sn what the answer must carry, or null if nothing
     */
    record Api<Req, Res>(
            ApiService<Req, Res> service, Req req, @Nullable Sn sn) implements ServerInput {}

    /**
     * A message.
     *
     * @param <M> the message type
     * @param service what it is
     * @param msg the message
     */
    record Msg<M>(MsgService<M> service, M msg) implements ServerInput {}
}
