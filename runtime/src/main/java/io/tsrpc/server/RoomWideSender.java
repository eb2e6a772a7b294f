package io.tsrpc.server;

import io.tsrpc.Connection;
import io.tsrpc.room.RoomSender;

/** Sends to all members of a room. */
interface RoomWideSender extends RoomSender {
    /** One that leaves out a connection. */
    RoomSender except(Connection conn);
}
