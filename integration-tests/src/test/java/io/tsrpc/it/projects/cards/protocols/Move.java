package io.tsrpc.it.projects.cards.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.Uint;
import java.util.List;
import java.util.Optional;

/** What a player does. */
@Discriminator("move")
public sealed interface Move {
    /** Takes cards. */
    @DiscriminatorValue("draw")
    record Draw(@Uint int count) implements Move {}

    /** Plays a card. */
    @DiscriminatorValue("play")
    record Play(Card card, Optional<String> onto, List<String> targets) implements Move {}

    /** Does nothing. */
    @DiscriminatorValue("pass")
    record Pass() implements Move {}
}
