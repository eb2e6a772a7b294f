package com.example.literals;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.DiscriminatorNumber;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import java.util.Set;

public record MsgLiterals(Role role, Mixed mixed, Only only, Tagged tagged, Event event, Set<Tagged> set) {
    @LiteralUnion
    public enum Role {
        @StringValue("admin")
        ADMIN,
        @StringValue("user")
        USER
    }

    @LiteralUnion
    public enum Mixed {
        @IntValue(1)
        ONE,
        OTHER
    }

    @LiteralUnion
    public enum Only {
        ONE
    }

    @LiteralProperty(name = "type", value = "x")
    @LiteralProperty(name = "version", intValue = 2)
    @LiteralProperty(name = "draft", booleanValue = true)
    public record Tagged(Role role) {}

    @Discriminator("code")
    public sealed interface Event {
        @DiscriminatorNumber(1)
        record Joined(String name) implements Event {}

        @DiscriminatorNumber(-1)
        record Left() implements Event {}
    }
}
