package io.tsrpc.example.accounts.protocols.admin;

import io.tsrpc.example.accounts.protocols.account.Account;
import java.time.Instant;

/**
 * Somebody is logged in.
 *
 * @param account who
 * @param since when it was
 */
public record Login(Account account, Instant since) {}
