package io.tsrpc.it.access.protocols.user;

import io.tsrpc.it.access.protocols.Access;

/** Signs a user in: an API for everybody. */
@Access(needLogin = false)
public interface ApiLogin {
    /** The name is also the password and the role. */
    record Req(String username, String password) {}

    /** The user. */
    record Res(String token, User user) {}
}
