package io.tsrpc.it.transport;

import io.tsrpc.ApiCall;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiFail;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.SuiteApi;
import io.tsrpc.it.protocols.user.ApiLogin;
import io.tsrpc.it.protocols.user.ApiLogout;
import io.tsrpc.it.protocols.user.UserApi;
import io.tsrpc.stub.ApiBinder;

/** The APIs of two folders in one class. */
final class AllApis implements SuiteApi, UserApi {
    private final UserApis users = new UserApis();

    @Override
    public void bind(ApiBinder binder) {
        SuiteApi.super.bind(binder);
        UserApi.super.bind(binder);
    }

    @Override
    public ApiEcho.Res echo(ApiEcho.Req req, ApiCall<ApiEcho.Req, ApiEcho.Res> call) {
        return new ApiEcho.Res(req.text());
    }

    @Override
    public ApiWait.Res wait_(ApiWait.Req req, ApiCall<ApiWait.Req, ApiWait.Res> call) {
        return new ApiWait.Res(req.gate());
    }

    @Override
    public ApiFail.Res fail(ApiFail.Req req, ApiCall<ApiFail.Req, ApiFail.Res> call) {
        throw new IllegalStateException();
    }

    @Override
    public ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
        return users.login(req, call);
    }

    @Override
    public ApiLogout.Res logout(ApiLogout.Req req, ApiCall<ApiLogout.Req, ApiLogout.Res> call) {
        return users.logout(req, call);
    }
}
