package io.tsrpc.example.accounts;

import io.tsrpc.example.accounts.protocols.account.Account;
import java.time.Instant;

/**
 * A login that holds.
 *
 * @param token what proves it: a secret
 * @param account who has logged in
 * @param since when
 */
record Session(String token, Account account, Instant since) {
    /** Without the token, so that it gets into no log. */
    @Override
    public String toString() {
        return "Session of " + account.name();
    }
}
