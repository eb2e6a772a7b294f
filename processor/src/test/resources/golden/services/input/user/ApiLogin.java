package com.example.chat.protocols.user;

/** Signs a user in. */
public interface ApiLogin {
    /**
     * @param username the account name
     */
    record Req(String username, String password) {}

    record Res(String token, User user) {}
}
