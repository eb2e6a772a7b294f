package com.example.types;

import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the protocol {@code Types}. Implement this interface and pass it to the server's {@code implement}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface TypesApi extends ApiGroup {
    /**
     * Finds a user.
     */
    User getUser(ApiGetUser.Req req, ApiCall<ApiGetUser.Req, User> call) throws Exception;

    /**
     * Stores a user.
     */
    User saveUser(User req, ApiCall<User, User> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(TypesProtocol.GET_USER, this::getUser);
        binder.answer(TypesProtocol.SAVE_USER, this::saveUser);
    }
}
