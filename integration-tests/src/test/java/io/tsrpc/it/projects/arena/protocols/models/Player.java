package io.tsrpc.it.projects.arena.protocols.models;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.Uint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who plays.
 *
 * @param items what is in the slots of the inventory
 */
public record Player(
        String name,
        Team team,
        Position position,
        Optional<Direction> facing,
        Map<Integer, @Uint Integer> items,
        List<Step> path) {
    /** A step of a path. */
    @Tuple
    public record Step(int x, int y, Optional<String> why) {}
}
