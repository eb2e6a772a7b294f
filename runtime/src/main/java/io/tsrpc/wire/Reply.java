package io.tsrpc.wire;

import io.tsrpc.ApiReturn;
import io.tsrpc.codec.CodecException;
import io.tsrpc.proto.ApiService;

/** A reply on a long connection. Its content can be decoded only with the service of the call. */
public non-sealed interface Reply extends ClientInput {
    /** The serial number of the call. */
    long sn();

    /**
     * Decodes the result of the call.
     *
     * @throws CodecException if it is not a reply of {@code service}
     * @throws MalformedFrameException if the frame is malformed, so that it is unknown which call it replies to
     */
    <Res> ApiReturn<Res> read(ApiService<?, Res> service);
}
