package io.tsrpc.wire;

import io.tsrpc.ApiReturn;
import io.tsrpc.codec.CodecException;
import io.tsrpc.proto.ApiService;

/** A reply on a long connection. Its content can be decoded once it is known what was asked. */
public non-sealed interface Reply extends ClientInput {
    /** The serial number of the call that it answers. */
    long sn();

    /**
     * Decodes what the call returns.
     *
     * @throws CodecException if it is no reply of {@code service}
     * @throws MalformedFrameException if the frame makes no sense, so that it cannot be said what it replies to
     */
    <Res> ApiReturn<Res> read(ApiService<?, Res> service);
}
