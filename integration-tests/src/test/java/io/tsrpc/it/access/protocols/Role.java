package io.tsrpc.it.access.protocols;

import io.tsrpc.contract.StringValue;

/** What a user may do. */
public enum Role {
    /** What everybody may. */
    @StringValue("user")
    USER,
    /** Everything. */
    @StringValue("admin")
    ADMIN
}
