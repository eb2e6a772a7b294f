package io.tsrpc.it.transport;

import io.tsrpc.ApiCall;
import io.tsrpc.AttributeKey;
import io.tsrpc.TsrpcException;
import io.tsrpc.it.protocols.user.ApiLogin;
import io.tsrpc.it.protocols.user.ApiLogout;
import io.tsrpc.it.protocols.user.UserApi;
import java.time.Instant;

/** The user folder's APIs. */
final class UserApis implements UserApi {
    static final AttributeKey<String> USER = AttributeKey.of("user");
    static final Instant SINCE = Instant.parse("2020-02-29T12:34:56.789Z");

    @Override
    public ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
        if (!req.password().equals("admin")) {
            throw new TsrpcException("Wrong password");
        }
        call.conn().attributes().set(USER, req.username());
        return new ApiLogin.Res("token-1", new ApiLogin.User(req.username(), null, SINCE));
    }

    @Override
    public ApiLogout.Res logout(ApiLogout.Req req, ApiCall<ApiLogout.Req, ApiLogout.Res> call) {
        call.conn().attributes().set(USER, null);
        return new ApiLogout.Res();
    }
}
