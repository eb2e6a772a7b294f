package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;

/** Numbers, and a text like one. */
@LiteralUnion
public enum Digit {
    /** A number. */
    @IntValue(1)
    ONE,
    /** A text. */
    @StringValue("1")
    TEXT,
    /** Another number. */
    @IntValue(20)
    TWENTY
}
