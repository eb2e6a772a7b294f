package io.tsrpc.engine;

import io.tsrpc.TsrpcError;
import io.tsrpc.codec.CodecException;
import io.tsrpc.proto.ApiService;
import io.tsrpc.transport.Frame;

/** Sends the requests of a {@link Requester}: over one connection, or each in an exchange of its own. */
public interface RequestSender {
    /**
     * Encodes a request.
     *
     * @throws CodecException if the request cannot be encoded
     */
    <Req> Frame encode(ApiService<Req, ?> service, Req req, long sn);

    /**
     * Sends a request and returns at once. Settles the call if the request cannot be sent or no reply can arrive any
     * more. A sender with a connection sets it with {@link Call#sentOn}.
     */
    void send(Call<?, ?> call, Frame request);

    /** The error of a call whose reply does not arrive in time. */
    TsrpcError timeoutError();
}
