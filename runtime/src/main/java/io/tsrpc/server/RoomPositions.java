package io.tsrpc.server;

import io.tsrpc.backplane.Position;
import io.tsrpc.room.protocols.rt.RoomPosition;

/** Positions as they are on the wire. */
final class RoomPositions {
    private RoomPositions() {}

    static RoomPosition of(Position position) {
        return new RoomPosition(position.epoch(), position.seq());
    }

    static Position of(RoomPosition position) {
        return new Position(position.epoch(), position.seq());
    }
}
