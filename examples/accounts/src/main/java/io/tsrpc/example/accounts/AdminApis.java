package io.tsrpc.example.accounts;

import io.tsrpc.ApiCall;
import io.tsrpc.example.accounts.protocols.admin.AdminApi;
import io.tsrpc.example.accounts.protocols.admin.ApiKick;
import io.tsrpc.example.accounts.protocols.admin.ApiLogins;
import io.tsrpc.example.accounts.protocols.admin.Login;
import java.time.temporal.ChronoUnit;

/** What admins can do. That nobody else gets here is the {@link Doorkeeper}'s matter. */
final class AdminApis implements AdminApi {
    private final Sessions sessions;
    private final Doorkeeper doorkeeper;

    AdminApis(Sessions sessions, Doorkeeper doorkeeper) {
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public ApiLogins.Res logins(ApiLogins.Req req, ApiCall<ApiLogins.Req, ApiLogins.Res> call) {
        return new ApiLogins.Res(sessions.all().stream()
                .map(session -> new Login(session.account(), session.since().truncatedTo(ChronoUnit.MILLIS)))
                .toList());
    }

    @Override
    public ApiKick.Res kick(ApiKick.Req req, ApiCall<ApiKick.Req, ApiKick.Res> call) {
        return doorkeeper.logOut(req.name(), call, new ApiKick.Res());
    }
}
