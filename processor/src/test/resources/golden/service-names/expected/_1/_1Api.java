package com.example.names._1;

import com.example.names.NamesProtocol;
import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the folder {@code _1}. Implement this interface and pass it to the server's {@code implement}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface _1Api extends ApiGroup {
    /**
     * The API {@code _1/2Go}.
     */
    Api2Go.Res _2Go(Api2Go.Req req, ApiCall<Api2Go.Req, Api2Go.Res> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(NamesProtocol._1_2_GO, this::_2Go);
    }
}
