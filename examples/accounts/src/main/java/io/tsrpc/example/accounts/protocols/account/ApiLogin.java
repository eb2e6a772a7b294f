package io.tsrpc.example.accounts.protocols.account;

import io.tsrpc.example.accounts.protocols.Access;
import java.util.Optional;

/** Logs in. */
@Access(needLogin = false)
public interface ApiLogin {
    /**
     * Who it is.
     *
     * @param name the account's name
     * @param password its password
     * @param cookie whether the login shall be kept in a cookie, which scripts of a page cannot read; over HTTP only
     */
    record Req(String name, String password, boolean cookie) {
        /** Without the password, so that it gets into no log. */
        @Override
        public String toString() {
            return "Login of " + name;
        }
    }

    /**
     * One is logged in.
     *
     * @param account who one is
     * @param token what a program sends as {@code Authorization: Bearer TOKEN}; none if there is a cookie
     */
    record Res(Account account, Optional<String> token) {
        /** Without the token, so that it gets into no log. */
        @Override
        public String toString() {
            return "Login of " + account.name();
        }
    }
}
