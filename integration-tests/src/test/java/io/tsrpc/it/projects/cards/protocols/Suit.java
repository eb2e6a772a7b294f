package io.tsrpc.it.projects.cards.protocols;

import io.tsrpc.contract.IntValue;

/** The suit of a card. */
public enum Suit {
    @IntValue(5)
    STARS,
    @IntValue(1)
    COINS,
    @IntValue(2)
    CUPS,
    @IntValue(4)
    HEARTS
}
