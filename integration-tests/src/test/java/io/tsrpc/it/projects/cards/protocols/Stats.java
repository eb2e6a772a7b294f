package io.tsrpc.it.projects.cards.protocols;

import io.tsrpc.contract.Uint;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is counted of a player. */
public record Stats(
        @Uint int wins,
        @Uint int losses,
        double rating,
        int streak,
        Instant lastGame,
        Map<String, @Uint Integer> decks,
        List<String> titles) {}
