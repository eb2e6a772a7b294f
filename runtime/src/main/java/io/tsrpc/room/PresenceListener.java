package io.tsrpc.room;

/** Hears who comes and goes. It may block. What it throws is logged, and it is called again. */
public interface PresenceListener {
    /** Somebody is there. */
    void joined(Member member);

    /** Somebody has left, or the connection has ended, or the client is in the room no more: of that it is told for each member. */
    void left(Member member);
}
