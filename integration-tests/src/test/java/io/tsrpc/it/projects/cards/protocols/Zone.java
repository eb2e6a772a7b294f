package io.tsrpc.it.projects.cards.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;

/** Where a card is. */
@LiteralUnion
public enum Zone {
    @StringValue("hand")
    HAND,
    @StringValue("deck")
    DECK,
    @StringValue("table")
    TABLE,
    @StringValue("discard")
    DISCARD
}
