package com.example.app.protocols.user;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;

@LiteralUnion
public enum Role {
    @StringValue("admin") ADMIN,
    @StringValue("user") USER,
    @StringValue("guest") GUEST
}
