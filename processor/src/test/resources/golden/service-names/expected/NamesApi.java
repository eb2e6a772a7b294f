package com.example.names;

import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the protocol {@code Names}. Implement this interface and pass it to the server's {@code implement}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface NamesApi extends ApiGroup {
    /**
     * The API {@code Class}.
     */
    ApiClass.Res class_(ApiClass.Req req, ApiCall<ApiClass.Req, ApiClass.Res> call) throws
            Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(NamesProtocol.CLASS, this::class_);
    }
}
