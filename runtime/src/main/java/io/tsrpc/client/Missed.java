package io.tsrpc.client;

import io.tsrpc.room.protocols.rt.RoomPosition;

/** A room of which messages were missed, as they arrive. One thread at a time. */
final class Missed {
    /** How many messages that were missed the server sends of a room at most, and as many again that come meanwhile. */
    private static final int MOST = 1_024;

    private final HeardRoom room;
    private RoomPosition arrived;
    private int rest = MOST;

    /** @param from how far the room was heard before */
    Missed(HeardRoom room, RoomPosition from) {
        this.room = room;
        this.arrived = from;
    }

    /** The room as the client knew it when it asked for what it had missed. */
    HeardRoom room() {
        return room;
    }

    /** Whether what arrives is the next that was missed. No server sends very many. */
    boolean goesOn(RoomPosition at) {
        boolean isNext = at.epoch().equals(arrived.epoch()) && at.seq() > arrived.seq() && rest-- > 0;
        arrived = isNext ? at : arrived;
        return isNext;
    }
}
