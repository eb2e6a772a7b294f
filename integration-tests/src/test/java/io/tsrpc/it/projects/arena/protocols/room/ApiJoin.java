package io.tsrpc.it.projects.arena.protocols.room;

import io.tsrpc.contract.TypedArray;
import io.tsrpc.contract.Uint;
import io.tsrpc.it.projects.arena.protocols.models.Player;
import io.tsrpc.it.projects.arena.protocols.models.Position;
import io.tsrpc.it.projects.arena.protocols.models.Team;
import java.util.Map;
import java.util.Optional;

/** Enters a room. */
public interface ApiJoin {
    record Req(String name, Team team, Optional<Position> spawn) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Res(@Uint int seat, Map<String, Player> players, float @TypedArray(TypedArray.Type.FLOAT32) [] terrain) {}
}
