package io.tsrpc.it.projects.admin.protocols.models;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.typescript.LiteralUnion;

/** How much a user may do of it. */
@LiteralUnion
public enum Level {
    @IntValue(1)
    ONE,
    @IntValue(2)
    TWO,
    @IntValue(3)
    THREE
}
