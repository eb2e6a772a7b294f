package com.example.mod.deep.er;

import com.example.mod.ModProtocol;
import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;

/**
 * The APIs of the folder {@code deep/er}. Implement this interface and pass it to the server's {@code implement}.
 */
public interface ErApi extends ApiGroup {
    /**
     * The API {@code deep/er/Dig}.
     */
    ApiDig.Res dig(ApiDig.Req req, ApiCall<ApiDig.Req, ApiDig.Res> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(ModProtocol.DEEP_ER_DIG, this::dig);
    }
}
