package io.tsrpc.it.apitypes.protocols;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.Tuple;
import org.jspecify.annotations.Nullable;

/** Turns the picture: an enum with a number that JavaScript takes for false, and a tuple. */
public interface ApiTurn {
    enum Req {
        @IntValue(0)
        LEFT,
        @IntValue(1)
        RIGHT
    }

    @Tuple
    record Res(int degrees, Req last, @Nullable String hint) {}
}
