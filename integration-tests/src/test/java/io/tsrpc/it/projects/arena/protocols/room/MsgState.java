package io.tsrpc.it.projects.arena.protocols.room;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.it.projects.arena.protocols.models.Direction;
import io.tsrpc.it.projects.arena.protocols.models.Player;
import io.tsrpc.it.projects.arena.protocols.models.Team;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How it stands. */
public record MsgState(
        @Uint long frame,
        Map<String, Player> players,
        Map<String, Team> teams,
        List<Direction> facing,
        Optional<MsgEvent> last,
        @OrNull @Nullable MsgEvent next,
        List<MsgEvent> history,
        Size size) {
    /** A size. */
    @Tuple
    public record Size(@Uint int width, @Uint int height) {}
}
