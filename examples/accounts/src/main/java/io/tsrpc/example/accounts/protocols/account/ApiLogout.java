package io.tsrpc.example.accounts.protocols.account;

/** Logs out everywhere: all logins of the account end, and so do the connections that were made with them. */
public interface ApiLogout {
    /** Nothing need be said. */
    record Req() {}

    /** One is a stranger again. */
    record Res() {}
}
