package com.example.nullinside;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.OrUndefined;
import java.util.Optional;

public record MsgPick(@OrNull @OrUndefined Optional<Role> former) {
    @OrNull
    @LiteralUnion
    public enum Role {
        @StringValue("admin")
        ADMIN,
        @StringValue("user")
        USER
    }
}
