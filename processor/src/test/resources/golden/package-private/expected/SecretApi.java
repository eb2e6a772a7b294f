package com.example.secret;

import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the protocol {@code Secret}. Implement this interface and pass it to the server's {@code implement}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
interface SecretApi extends ApiGroup {
    /**
     * The API {@code Hidden}.
     */
    ApiHidden.Res hidden(ApiHidden.Req req, ApiCall<ApiHidden.Req, ApiHidden.Res> call) throws
            Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(SecretProtocol.HIDDEN_API, this::hidden);
    }
}
