package io.tsrpc.it.projects.arena.protocols.room;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.DiscriminatorNumber;
import io.tsrpc.it.projects.arena.protocols.models.Player;
import io.tsrpc.it.projects.arena.protocols.models.Position;
import io.tsrpc.it.projects.arena.protocols.models.Team;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has happened. */
public sealed interface MsgEvent {
    @DiscriminatorNumber(1)
    record Joined(Player player) implements MsgEvent {}

    @DiscriminatorNumber(10)
    record Hit(String by, String target, int damage, Position where) implements MsgEvent {}

    @DiscriminatorNumber(11)
    record Died(String target, List<@Uint Integer> drops) implements MsgEvent {}

    @DiscriminatorNumber(99)
    record Ended(Optional<Team> winner, Map<String, Integer> scores) implements MsgEvent {}
}
