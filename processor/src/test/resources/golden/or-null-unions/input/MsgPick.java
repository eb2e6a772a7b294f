package com.example.nullunions;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record MsgPick(
        @OrNull Role role,
        @OrNull Optional<Role> next,
        Role always,
        List<@Nullable Role> roles,
        @OrNull Shape shape,
        @OrNull Id id) {
    @OrNull
    @LiteralUnion
    public enum Role {
        @StringValue("admin")
        ADMIN,
        @StringValue("user")
        USER
    }

    @OrNull
    public sealed interface Shape {
        record Circle(double radius) implements Shape {}

        record Square(double side) implements Shape {}
    }

    @OrNull
    @Untagged
    public sealed interface Id {
        record Place(int row) implements Id {}

        @UnionValue
        record Text(String value) implements Id {}
    }
}
