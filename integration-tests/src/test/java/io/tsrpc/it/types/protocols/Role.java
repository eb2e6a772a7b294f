package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;

/** Texts. */
@LiteralUnion
public enum Role {
    /** A text. */
    @StringValue("admin")
    ADMIN,
    /** Another one. */
    @StringValue("it's a \"user\"")
    USER,
    /** Its own name. */
    GUEST
}
