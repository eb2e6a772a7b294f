package io.tsrpc.server;

/** What is in one place of a room's log. */
interface RoomNews {
    /** Sends it to a member. Returns false if its connection has no room, so that it misses it. */
    boolean sendTo(Membership member);

    /** How many bytes of memory it takes, about. */
    int size();
}
