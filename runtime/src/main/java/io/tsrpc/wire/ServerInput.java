package io.tsrpc.wire;

import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import org.jspecify.annotations.Nullable;

/** A call or message from a client. */
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
     * @param size how many bytes of memory it takes, about
     */
    record Msg<M>(MsgService<M> service, M msg, int size) implements ServerInput {}

    /**
     * A call whose request could not be decoded. Its caller can be told so.
     *
     * @param service the API; if the server does not have it, a descriptor of what the client has named
     * @param sn the serial number for the reply, or null if there is none
     * @param problem an {@link InvalidInputException}, or anything else that user code has thrown meanwhile
     */
    record InvalidCall(ApiService<?, ?> service, @Nullable Sn sn, Throwable problem) implements ServerInput {}
}
