package io.tsrpc.server;

import io.tsrpc.transport.Frame;
import io.tsrpc.transport.SharedFrame;

/** To whom a message is sent: a connection, perhaps only as long as it is a member of a room. */
interface Recipient {
    /** The connection. */
    DuplexConnection duplex();

    /** Hands a frame to the connection. */
    DuplexConnection.Sent transmit(Frame frame, boolean broadcast);

    /** Hands it a shared frame, which goes to many. */
    DuplexConnection.Sent transmit(SharedFrame frame, boolean broadcast);

    /** Something of the room was dropped for it, as its client reads too slowly. It is told when it can be. */
    default void missed() {}
}
