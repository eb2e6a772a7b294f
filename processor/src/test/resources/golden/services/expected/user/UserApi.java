package com.example.chat.protocols.user;

import com.example.chat.protocols.ChatProtocol;
import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the folder {@code user}. Implement this interface and pass it to the server's {@code implement}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface UserApi extends ApiGroup {
    /**
     * Signs a user in.
     */
    ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(ChatProtocol.USER_LOGIN, this::login);
    }
}
