package com.example.literals;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;

/** What somebody may do. */
@LiteralUnion
public enum Role {
    @StringValue("admin")
    ADMIN,
    /** Who has an account. */
    @StringValue("user")
    USER
}
