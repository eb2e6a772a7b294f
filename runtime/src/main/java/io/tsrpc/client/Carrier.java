package io.tsrpc.client;

import io.tsrpc.SendResult;
import io.tsrpc.codec.CodecException;
import io.tsrpc.engine.RequestSender;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;

/** Carries a client's requests and messages: over long connections, or each in an exchange of its own. */
interface Carrier extends RequestSender {
    /**
     * Encodes a message.
     *
     * @throws CodecException if the message cannot be encoded
     */
    <M> Frame encode(MsgService<M> service, M msg);

    /** Sends a message and returns at once. */
    UserFuture<SendResult> send(MsgService<?> service, Frame message);

    /** Releases all resources. Called once. */
    void close();
}
