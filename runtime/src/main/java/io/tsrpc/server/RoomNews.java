package io.tsrpc.server;

/** What is in one place of a room's log. */
interface RoomNews {
    /** Sends it to a member. */
    void sendTo(Membership member);

    /** How many bytes of memory it takes, about. */
    int size();
}
