package io.tsrpc.example.accounts.protocols.admin;

import java.util.List;

/** Tells who is logged in. */
public interface ApiLogins {
    /** Nothing need be said. */
    record Req() {}

    /**
     * The answer.
     *
     * @param logins one for each login, oldest first
     */
    record Res(List<Login> logins) {}
}
