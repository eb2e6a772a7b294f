package io.tsrpc.it.projects.cards.protocols.table;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.LiteralUnion;

/** Sits down. */
public interface ApiSit {
    record Req(@Uint int table) {}

    record Res(Seat seat) {}

    /** A place at a table. */
    @LiteralUnion
    enum Seat {
        @IntValue(0)
        NORTH,
        @IntValue(1)
        EAST,
        @IntValue(2)
        SOUTH,
        @IntValue(3)
        WEST
    }
}
