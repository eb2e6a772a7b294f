package com.example.slow;

import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The APIs of the protocol {@code Slow}. Implement this interface and pass it to the server's {@code implement}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface SlowApi extends ApiGroup {
    /**
     * Is answered at once.
     */
    ApiQuick.Res quick(ApiQuick.Req req, ApiCall<ApiQuick.Req, ApiQuick.Res> call) throws Exception;

    /**
     * Is answered later.
     */
    CompletionStage<ApiSlow.Res> slow(ApiSlow.Req req, ApiCall<ApiSlow.Req, ApiSlow.Res> call)
            throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(SlowProtocol.QUICK, this::quick);
        binder.answerLater(SlowProtocol.SLOW, this::slow);
    }
}
