package io.tsrpc.example.accounts.protocols.admin;

/** Logs somebody else out everywhere. */
public interface ApiKick {
    /**
     * Whom.
     *
     * @param name the account's name
     */
    record Req(String name) {}

    /** The account is not logged in any more. */
    record Res() {}
}
