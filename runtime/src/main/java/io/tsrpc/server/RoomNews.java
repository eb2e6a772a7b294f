package io.tsrpc.server;

/** What is in one place of a room's log. */
@FunctionalInterface
interface RoomNews {
    /** Sends it to a member. */
    void sendTo(Membership member);
}
