package com.example.nulls;

import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.OrUndefined;
import java.util.Optional;

/** Null is a member of the type and beside it. */
public record MsgNullTwice(
        @OrNull @OrUndefined Optional<Role> role,
        @OrNull @OrUndefined Optional<Figure> figure) {
    @OrNull
    @LiteralUnion
    enum Role {
        READER,
        WRITER
    }

    @OrNull
    sealed interface Figure {
        record Disc(int radius) implements Figure {}
    }
}
