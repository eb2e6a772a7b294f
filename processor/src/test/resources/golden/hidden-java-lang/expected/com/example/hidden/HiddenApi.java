package com.example.hidden;

import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import java.lang.Exception;
import java.lang.Override;
import javax.annotation.processing.Generated;

/**
 * The APIs of the protocol {@code Hidden}. Implement it and hand it to the server.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface HiddenApi extends ApiGroup {
    /**
     * The API {@code Try}.
     */
    ApiTry.Res try_(ApiTry.Req req, ApiCall<ApiTry.Req, ApiTry.Res> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(HiddenProtocol.TRY, this::try_);
    }
}
