package com.example.chat.protocols.user.admin;

import com.example.chat.protocols.ChatProtocol;
import io.tsrpc.ApiCall;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import javax.annotation.processing.Generated;

/**
 * The APIs of the folder {@code user/admin}. Implement it and hand it to the server.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public interface AdminApi extends ApiGroup {
    /**
     * The API {@code user/admin/Kick}.
     */
    ApiKick.Res kick(ApiKick.Req req, ApiCall<ApiKick.Req, ApiKick.Res> call) throws Exception;

    @Override
    default void bind(ApiBinder binder) {
        binder.answer(ChatProtocol.USER_ADMIN_KICK, this::kick);
    }
}
