package io.tsrpc.example.accounts.protocols;

import io.tsrpc.contract.StringValue;

/** What an account may do. */
public enum Role {
    /** What is open to everybody who is logged in. */
    @StringValue("user")
    USER,
    /** Everything. */
    @StringValue("admin")
    ADMIN
}
