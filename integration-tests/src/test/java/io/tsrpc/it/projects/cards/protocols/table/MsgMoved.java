package io.tsrpc.it.projects.cards.protocols.table;

import io.tsrpc.it.projects.cards.protocols.Move;

/** Somebody has moved. */
public record MsgMoved(String player, Move move) {}
