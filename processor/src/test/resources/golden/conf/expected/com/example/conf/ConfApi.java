package com.example.conf;

import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the protocol {@code Conf}. Implement it and hand it to the server.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface ConfApi extends ApiGroup {
    /**
     * Pays. "Quotes", a \backslash and a $dollar.
     */
    ApiPay.Res pay(ApiPay.Req req, ApiCall<ApiPay.Req, ApiPay.Res> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(ConfProtocol.PAY, this::pay);
    }
}
