package io.tsrpc.it.projects.cards.protocols;

import io.tsrpc.contract.Uint;
import java.util.Optional;

/** A card. */
public record Card(@Uint int rank, Suit suit, Zone zone, Optional<Boolean> foil, int power) {}
