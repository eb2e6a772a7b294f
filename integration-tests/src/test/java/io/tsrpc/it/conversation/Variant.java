package io.tsrpc.it.conversation;

/** What is special about a server. The npm servers have the same variants. */
enum Variant {
    /** Nothing. */
    PLAIN,
    /** Its flows encrypt all data, both ways. */
    ENCRYPTED,
    /** Its flows make a mess of all data that it sends. */
    GARBLED,
    /** It tells clients the text of inner errors. */
    TALKATIVE,
    /** It waits 100 ms for handlers. */
    IMPATIENT,
    /** It wants a heartbeat every 600 ms. */
    WATCHFUL,
    /** It sends a message to every new connection. */
    WELCOMING,
    /** A relay stands before it, which can fail as networks do. */
    RELAYED
}
