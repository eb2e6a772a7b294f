package com.example.old.legacy;

import com.example.old.OldProtocol;
import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the folder {@code legacy}. Implement it and hand it to the server.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface LegacyApi extends ApiGroup {
    /**
     * The API {@code legacy/Going}.
     *
     * @deprecated it goes away
     */
    @Deprecated(
            forRemoval = true
    )
    @SuppressWarnings("removal")
    ApiGoing.Res going(ApiGoing.Req req, ApiCall<ApiGoing.Req, ApiGoing.Res> call) throws Exception;

    @Override
    @SuppressWarnings({
            "deprecation",
            "removal"
    })
    default void bind(ApiBinder binder) {
        binder.answer(OldProtocol.LEGACY_GOING, this::going);
    }
}
