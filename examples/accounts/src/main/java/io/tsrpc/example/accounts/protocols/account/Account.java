package io.tsrpc.example.accounts.protocols.account;

import io.tsrpc.example.accounts.protocols.Role;

/**
 * Somebody who can log in.
 *
 * @param name unique among all accounts
 * @param role what the account may do
 */
public record Account(String name, Role role) {}
