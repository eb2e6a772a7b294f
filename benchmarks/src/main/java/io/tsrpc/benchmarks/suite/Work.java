package io.tsrpc.benchmarks.suite;

/** What servers are given to do. */
enum Work {
    /** To answer a call of 50 bytes or so with the same; bare servers give back the very bytes. */
    CALL,
    /** To send a message of 64 bytes back to the one that has sent it. */
    MESSAGE,
    /** To send a message of 64 bytes to everybody. */
    BROADCAST,
    /** To do that 50 times, without waiting for anything in between. */
    BURST;

    boolean isBroadcast() {
        return this == BROADCAST || this == BURST;
    }
}
