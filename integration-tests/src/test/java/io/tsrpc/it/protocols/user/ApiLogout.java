package io.tsrpc.it.protocols.user;

import io.tsrpc.it.protocols.Access;

/** Signs the user out. */
@Access(
        needLogin = true,
        roles = {"user", "admin"})
public interface ApiLogout {
    /** Nothing to say. */
    record Req() {}

    /** Nothing to say. */
    record Res() {}
}
