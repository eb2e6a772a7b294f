package io.tsrpc.it.projects.cards.protocols.table;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.it.projects.cards.protocols.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cards were dealt. */
public record MsgDealt(List<Card> cards, @OrNull @Nullable Card trump) {}
