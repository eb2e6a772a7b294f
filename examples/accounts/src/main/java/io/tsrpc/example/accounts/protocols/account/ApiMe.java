package io.tsrpc.example.accounts.protocols.account;

/** Tells who one is. */
public interface ApiMe {
    /** Nothing need be said. */
    record Req() {}

    /**
     * The answer.
     *
     * @param account the caller's own
     */
    record Res(Account account) {}
}
