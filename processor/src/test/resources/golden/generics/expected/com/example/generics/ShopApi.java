package com.example.generics;

import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the protocol {@code Shop}. Implement it and hand it to the server.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface ShopApi extends ApiGroup {
    /**
     * The API {@code List}.
     */
    ApiList.Res list(ApiList.Req req, ApiCall<ApiList.Req, ApiList.Res> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(ShopProtocol.LIST, this::list);
    }
}
