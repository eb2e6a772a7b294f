package io.tsrpc.example.accounts;

import io.tsrpc.ApiCall;
import io.tsrpc.ResponseCookie;
import io.tsrpc.ResponseHead;
import io.tsrpc.TsrpcException;
import io.tsrpc.example.accounts.protocols.account.Account;
import io.tsrpc.example.accounts.protocols.account.AccountApi;
import io.tsrpc.example.accounts.protocols.account.ApiLogin;
import io.tsrpc.example.accounts.protocols.account.ApiLogout;
import io.tsrpc.example.accounts.protocols.account.ApiMe;
import java.util.Optional;

/** Logging in and out. */
final class AccountApis implements AccountApi {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Doorkeeper doorkeeper;

    AccountApis(Accounts accounts, Sessions sessions, Doorkeeper doorkeeper) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
        Account account = accounts.find(req.name(), req.password());
        if (account == null) {
            throw new TsrpcException("Name or password are wrong", "WRONG_PASSWORD");
        }
        Optional<ResponseHead> response = call.conn().response();
        if (req.cookie() && response.isEmpty()) {
            throw new TsrpcException("Only an answer over HTTP can set a cookie", "NO_COOKIE");
        }
        Session session = sessions.open(account);
        doorkeeper.remember(session, call.conn());
        if (req.cookie()) {
            response.orElseThrow().cookie(ResponseCookie.of(Doorkeeper.COOKIE, session.token()));
            return new ApiLogin.Res(account, Optional.empty());
        }
        return new ApiLogin.Res(account, Optional.of(session.token()));
    }

    @Override
    public ApiLogout.Res logout(ApiLogout.Req req, ApiCall<ApiLogout.Req, ApiLogout.Res> call) {
        call.conn().response().ifPresent(response -> response.cookie(ResponseCookie.deleted(Doorkeeper.COOKIE)));
        return doorkeeper.logOut(Doorkeeper.caller(call).account().name(), call, new ApiLogout.Res());
    }

    @Override
    public ApiMe.Res me(ApiMe.Req req, ApiCall<ApiMe.Req, ApiMe.Res> call) {
        return new ApiMe.Res(Doorkeeper.caller(call).account());
    }
}
