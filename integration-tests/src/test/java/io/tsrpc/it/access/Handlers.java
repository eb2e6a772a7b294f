package io.tsrpc.it.access;

import io.tsrpc.ApiCall;
import io.tsrpc.Server;
import io.tsrpc.it.access.protocols.AccessProtocol;
import io.tsrpc.it.access.protocols.ApiSend;
import io.tsrpc.it.access.protocols.Role;
import io.tsrpc.it.access.protocols.admin.ApiHelp;
import io.tsrpc.it.access.protocols.admin.ApiKick;
import io.tsrpc.it.access.protocols.admin.audit.ApiList;
import io.tsrpc.it.access.protocols.user.ApiLogin;
import io.tsrpc.it.access.protocols.user.User;
import java.time.Instant;
import java.util.Optional;

/** Handlers that always succeed. */
final class Handlers {
    private Handlers() {}

    static void install(Server server) {
        server.implementApi(AccessProtocol.USER_LOGIN, Handlers::login);
        server.implementApi(AccessProtocol.SEND, call -> call.succ(new ApiSend.Res(Role.USER)));
        server.implementApi(AccessProtocol.ADMIN_KICK, call -> call.succ(new ApiKick.Res()));
        server.implementApi(AccessProtocol.ADMIN_HELP, call -> call.succ(new ApiHelp.Res()));
        server.implementApi(AccessProtocol.ADMIN_AUDIT_LIST, call -> call.succ(new ApiList.Res()));
    }

    private static void login(ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
        String name = call.req().username();
        call.conn().attributes().set(LoginCheck.ROLE, name.equals("admin") ? Role.ADMIN : Role.USER);
        call.succ(new ApiLogin.Res("a-token", new User(name, Optional.empty(), Instant.EPOCH)));
    }
}
