package com.example.names.a.client;

import com.example.names.NamesProtocol;
import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the folder {@code a/client}. Implement this interface and pass it to the server's {@code implement}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface ClientApi extends ApiGroup {
    /**
     * The API {@code a/client/Bind}.
     */
    ApiBind.Res bind(ApiBind.Req req, ApiCall<ApiBind.Req, ApiBind.Res> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(NamesProtocol.A_CLIENT_BIND, this::bind);
    }
}
