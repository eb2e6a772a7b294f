package com.example.old;

import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the protocol {@code Old}. Implement this interface and pass it to the server's {@code implement}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface OldApi extends ApiGroup {
    /**
     * Does it the old way.
     *
     * @deprecated use {@code MsgGoing} instead
     */
    @Deprecated
    ApiOld.Res old(ApiOld.Req req, ApiCall<ApiOld.Req, ApiOld.Res> call) throws Exception;

    @Override
    @SuppressWarnings("deprecation")
    default void bind(ApiBinder binder) {
        binder.answer(OldProtocol.OLD, this::old);
    }
}
