package io.tsrpc.it.protocols.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Signs a user in. */
public interface ApiLogin {
    /**
     * What goes in.
     *
     * @param username the account's name
     * @param password its password
     */
    record Req(String username, String password) {}

    /**
     * What goes out.
     *
     * @param token what to show later
     * @param user who it is
     */
    record Res(String token, User user) {}

    /**
     * Who somebody is.
     *
     * @param name the account's name
     * @param nickname what others see
     * @param since when the account was made
     */
    record User(String name, @Nullable String nickname, Instant since) {}
}
