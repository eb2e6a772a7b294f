package io.tsrpc.client;

import io.tsrpc.SendResult;
import io.tsrpc.codec.CodecException;
import io.tsrpc.engine.RequestSender;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;

/** What carries a client's requests and messages: long connections, or an exchange for each. */
interface Carrier extends RequestSender {
    /**
     * Encodes a message.
     *
     * @throws CodecException if the message cannot be written
     */
    <M> Frame encode(MsgService<M> service, M msg);

    /** Sends a message, and returns at once. */
    UserFuture<SendResult> send(MsgService<?> service, Frame message);

    /** Gives back what it holds. Called once. */
    void close();
}
