package com.example.app.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;

/** Who somebody is. */
@OrNull
@LiteralUnion
public enum Role {
    @StringValue("admin") ADMIN,
    @StringValue("user") USER
}
