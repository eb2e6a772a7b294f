package io.tsrpc.it.access;

import io.tsrpc.AttributeKey;
import io.tsrpc.Server;
import io.tsrpc.it.access.protocols.Access;
import io.tsrpc.it.access.protocols.Role;
import java.util.List;

/** The check of logins and roles that the pages show. */
final class LoginCheck {
    static final AttributeKey<Role> ROLE = AttributeKey.of("role");

    private LoginCheck() {}

    static void install(Server server) {
        server.flows().preApiCallFlow().push(call -> {
            Access access = call.service().conf(Access.class);
            boolean needLogin = access == null || access.needLogin();
            List<Role> roles = access == null ? List.of() : List.of(access.roles());
            Role role = call.conn().attributes().get(ROLE);
            if (role == null && (needLogin || !roles.isEmpty())) {
                call.error("Please log in", "NEED_LOGIN");
                return null;
            }
            if (!roles.isEmpty() && !roles.contains(role)) {
                call.error("You do not have the role for this", "NEED_ROLE");
                return null;
            }
            return call;
        });
    }
}
