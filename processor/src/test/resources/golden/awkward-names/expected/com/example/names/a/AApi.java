package com.example.names.a;

import com.example.names.NamesProtocol;
import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the folder {@code a}. Implement it and hand it to the server.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface AApi extends ApiGroup {
    /**
     * The API {@code a/Bind}.
     */
    ApiBind.Res bind(ApiBind.Req req, ApiCall<ApiBind.Req, ApiBind.Res> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(NamesProtocol.A_BIND, this::bind);
    }
}
