package io.tsrpc.server;

import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLost;
import java.util.Optional;

/** Tells clients that know rooms what the server does with them. */
record RoomTeller(MsgSender sender) {
    /** The connection is in a room that keeps no messages. */
    void joined(Membership member, String room) {
        sender.tell(member, RoomsProtocol.JOINED, new MsgJoined(room, Optional.empty()));
    }

    /** The connection misses something of a room that keeps no messages. Returns false if there was no room to tell it. */
    boolean lost(Membership member, String room) {
        return sender.tellLost(member, new MsgLost(room, Optional.empty(), Optional.empty()));
    }

    /** The connection is not in a room any more. */
    void left(DuplexConnection conn, String room) {
        sender.tell(conn, RoomsProtocol.LEFT, new MsgLeft(room));
    }
}
