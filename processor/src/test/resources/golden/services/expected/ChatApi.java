package com.example.chat.protocols;

import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the protocol {@code Chat}. Implement this interface and pass it to the server's {@code implement}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface ChatApi extends ApiGroup {
    /**
     * Sends a line to everybody, as {@code MsgChat}.
     *
     * <p>Empty lines are an error.
     */
    ApiSend.Res send(ApiSend.Req req, ApiCall<ApiSend.Req, ApiSend.Res> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(ChatProtocol.SEND, this::send);
    }
}
