package com.example.sets;

import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import java.util.Optional;

@LiteralProperty(name = "kind", value = "entry")
public record Entry(@OrNull Point point, @OrNull Optional<Point> other, @OrNull Optional<Integer> number, Side side) {
    @LiteralUnion
    public enum Side {
        LEFT,
        RIGHT
    }
}
